# The help of a command as a manual page. Variables: name (gongkai query), version, more (other pages).
function quote(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  if (text ~ /^[.']/) text = "\\\&" text
  return text
}
function heading(title) { print ".SH " title; part = title; term = "" }

/^OVERVIEW: / {
  page = toupper(name); gsub(/ /, "-", page)
  print ".TH " page " 1 \"\" \"gongkai " version "\""
  print ".SH NAME"
  call = name; gsub(/ /, "-", call)
  print quote(call) " \\- " quote(substr($0, 11))
  usage = 1
  next
}
/^USAGE: /      { usages = usages quote(substr($0, 8)) "\n"; part = "USAGE"; next }
part == "USAGE" && /^ /  { sub(/^ +/, ""); usages = usages quote($0) "\n"; next }
/^EXAMPLES$/    { body = body ".SH EXAMPLES\n.nf\n"; part = "EXAMPLES"; next }
/^EXIT STATUS$/ { body = body ".SH EXIT STATUS\n.nf\n"; part = "EXIT STATUS"; next }
/^(ARGUMENTS|OPTIONS|SUBCOMMANDS):$/ {
  part = $0; sub(/:$/, "", part)
  if (part == "SUBCOMMANDS") part = "COMMANDS"
  tail = tail ".SH " part "\n"
  next
}
# 2 blanks: a term, with what it means behind it or in the lines below.
part ~ /^(ARGUMENTS|OPTIONS|COMMANDS)$/ {
  if ($0 ~ /^  See '/) { part = ""; next }
  if ($0 ~ /^  [^ ]/) {
    text = substr($0, 3); meaning = ""
    if (match(text, /  +/)) { meaning = substr(text, RSTART + RLENGTH); text = substr(text, 1, RSTART - 1) }
    tail = tail ".TP\n.B " quote(text) "\n"
    if (meaning != "") tail = tail quote(meaning) "\n"
  } else if (NF) { sub(/^ +/, ""); tail = tail quote($0) "\n" }
  next
}
part == "EXAMPLES" || part == "EXIT STATUS" {
  if ($0 == "") { body = body ".fi\n"; part = ""; next }
  sub(/^  /, ""); body = body quote($0) "\n"; next
}
part == "USAGE" { part = ""; next }
usage { body = body ($0 == "" ? (body == "" ? "" : ".PP\n") : quote($0) "\n") }

END {
  print ".SH SYNOPSIS\n.nf\n" usages ".fi"
  gsub(/\.PP\n\.SH/, ".SH", body)
  if (body != "" && body !~ /^\.SH/) print ".SH DESCRIPTION"
  printf "%s", body
  printf "%s", tail
  print ".SH SEE ALSO\n" quote(more)
}
