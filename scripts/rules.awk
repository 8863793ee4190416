# The rows of `gongkai rules` as docs/rules.md: a chapter for each scope, a paragraph for each rule.
BEGIN {
  print "# Rules\n\nMade by `make docs` from `gongkai rules`."
  print "Each finding has the code of its rule and, where numbers are compared, both sides, their difference and all cells of both. It says who is at fault: `source` where what is printed was read with certainty, else `extraction`. Nothing is repaired."
  print "\nA sum is looked at twice where cells are blank: as printed, and with blanks read as zero. It is an `error` where it fails whatever the blanks are, and a `warning` that says so where they could mend it. Where the place of a figure is a guess it is a `warning` of the reading: the report may be sound. A sum with a lost or unreadable cell, and a table that is all blank, say nothing. Two failures that one slip explains, such as a case filed under two applicants, are one finding with the cells of both."
  print "\nProse is compared with tables only where it states an exact number, and is a `warning` only where no legitimate way of counting gives it."
  title["report"] = "Within one report"
  title["corpus"] = "Across reports"
  title["reading"] = "Doubts about the reading"
}
NR == 1 { next }
$2 != scope {
  scope = $2
  print "\n## " title[scope]
  if (scope == "reading") print "\n| code | severity | 中文 | |\n|---|---|---|---|"
}
scope == "reading" { print "| `" $1 "` | " $3 " | " $5 " | " $8 " |"; next }
{
  gsub(/ /, ", ", $4)
  print "\n### `" $1 "`\n\n**" $8 "** · " $3 " · forms of " $4 "\n\n" $5 "。"
  if ($6 != "") print "\n    " $6
  if ($7 != "") print "\n不合的例子：" $7
}
