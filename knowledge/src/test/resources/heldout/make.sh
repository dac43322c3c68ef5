#!/bin/sh
# Makes the office files of the held-out texts: sh make.sh
# Needs LibreOffice (soffice), Python 3 and a Chinese font. The results are committed.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 make.py "$work"
cp 网格员考核办法.source "$work/网格员考核办法.html"
office() { # name, source's ending, filter, ending
  case $2 in html) from='--infilter=HTML (StarWriter)' ;; *) from='--norestore' ;; esac
  soffice --headless -env:UserInstallation="file://$work/profile" "$from" \
    --convert-to "$3" --outdir "$work/out" "$work/$1.$2" >/dev/null 2>&1
  mv "$work/out/$1.${3%%:*}" "./$1.$4"
}
office 学时规程 fodt 'pdf:writer_pdf_Export' pdf
office 社区工作者措施 fodt 'docx:MS Word 2007 XML' docx
office 网格员考核办法 html 'docx:MS Word 2007 XML' docx
office 党总支批复 html 'doc:MS Word 97' doc
office 养犬令 html 'doc:MS Word 97' wps
