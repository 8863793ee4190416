# The header of a canned question as a chapter of docs/queries.md.
function part(text, number, parts) { split(text, parts, " [|] "); return parts[number] }
function table(title) { if (open != title) print "\n| " title " | 中文 | |\n|---|---|---|"; open = title }

/^-- title: /       { text = substr($0, 11); title = part(text, 1) " · " part(text, 2) }
/^-- description: / { print "\n## `" name "`\n\n**" title "**\n\n" substr($0, 17) }
/^-- param: / {
  table("parameter")
  text = substr($0, 11)
  declared = part(text, 1)
  gsub(/ choices "[^"]*"/, "", declared)
  split(declared, words, " ")
  details = substr(declared, length(words[1]) + length(words[2]) + 3)
  gsub(/,/, ", ", details)
  print "| `--" words[1] "` (" words[2] (details == "" ? "" : ", " details) ") | " part(text, 2) " | " part(text, 3) " |"
}
/^-- column: / {
  table("column")
  text = substr($0, 12)
  unit = part(text, 4)
  print "| `" part(text, 1) "` | " part(text, 2) (unit == "" ? "" : "（" unit "）") " | " part(text, 3) " |"
}
