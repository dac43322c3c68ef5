#!/bin/sh
# Makes the office files of the corpus from its texts: sh make.sh
# Needs LibreOffice (soffice), Python 3 and a Chinese font. The results are committed; run it again
# only when a text changes.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 make.py html "$work"
office() { # ending, filter, names…
  ending=$1; filter=$2; shift 2
  for name in "$@"; do
    soffice --headless -env:UserInstallation="file://$work/profile" --infilter="HTML (StarWriter)" \
      --convert-to "$filter" --outdir "$work/out" "$work/$name.html" >/dev/null 2>&1
    mv "$work/out/$name.${filter%%:*}" "./$name.$ending"
  done
}
office docx 'docx:MS Word 2007 XML' 考勤办法 印发志愿服务办法 两新党建意见 值班通知
office doc 'doc:MS Word 97' 专题会议纪要 工作制度 政府令
office wps 'doc:MS Word 97' 复函 社区治理条例
office pdf 'pdf:writer_pdf_Export' 考勤办法 两新党建意见 社会工作讲话 批复 转发通知
python3 make.py rest "$work"
