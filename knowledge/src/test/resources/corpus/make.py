"""The parts of make.sh that no office program does: html pages, ofd, zip."""

import html
import os
import re
import sys
import zipfile

OUT = sys.argv[2]


def read(name):
    data = open(name, "rb").read()
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue


def paragraphs(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def office_page(text):
    """One paragraph a line; dates and signatures to the right, as offices set them."""
    body = []
    for line in paragraphs(text):
        right = re.fullmatch(r"\d{4}年\d+月\d+日|[二〇一三四五六七八九十]+年.+日", line)
        style = "text-align:right" if right else "text-indent:2em"
        if re.match(r"附件\d?$", line):
            style = "page-break-before:always"
        body.append('<p style="%s">%s</p>' % (style, html.escape(line)))
    return (
        '<html><head><meta charset="utf-8"></head>'
        '<body style="font-family:\'Noto Sans CJK SC\'">%s</body></html>' % "\n".join(body)
    )


def web_page(text):
    """As a site serves it: navigation, buttons, headings by tag, a footer."""
    lines = paragraphs(text)
    inner = []
    for line in lines:
        tag = "h3" if re.match(r"[一二三四五六七]、.{1,20}$", line) and "。" not in line else "p"
        inner.append("<%s>%s</%s>" % (tag, html.escape(line), tag))
    return """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>青禾县人民政府门户网站</title>
<style>.nav{color:red}</style><script>var count = 1;</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/bszn">办事指南</a>
<a href="/hdjl">互动交流</a> <a href="/sjkf">数据开放</a></div>
<div class="tools">字号：大 中 小</div>
<div class="article">
%s
</div>
<div style="display:none">低价代办各类证件</div>
<div class="share">分享到：微信 微博</div>
<div class="close">【打印】【关闭窗口】</div>
</body></html>
""" % "\n".join(inner)


OFD = "http://www.ofdspec.org/2016"


def ofd(name, text):
    """The smallest ofd that readers open: one text object a line, forty lines a page."""
    lines = paragraphs(text)
    pages = [lines[i : i + 40] for i in range(0, len(lines), 40)]
    with zipfile.ZipFile(name + ".ofd", "w", zipfile.ZIP_DEFLATED) as out:
        put(out, "OFD.xml", '<ofd:OFD xmlns:ofd="%s" Version="1.0"><ofd:DocBody><ofd:DocInfo>'
            "<ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
            "</ofd:DocBody></ofd:OFD>" % OFD)
        listed = "".join(
            '<ofd:Page ID="%d" BaseLoc="Pages/Page_%d/Content.xml"/>' % (i + 1, i)
            for i in range(len(pages)))
        put(out, "Doc_0/Document.xml", '<ofd:Document xmlns:ofd="%s"><ofd:CommonData>'
            "<ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>%s</ofd:Pages>"
            "</ofd:Document>" % (OFD, listed))
        for i, page in enumerate(pages):
            put(out, "Doc_0/Pages/Page_%d/Content.xml" % i, content(page, i))


def content(lines, page):
    objects = []
    for i, line in enumerate(lines):
        width = 4 * len(line)
        deltas = " ".join(["4"] * max(1, len(line) - 1))
        objects.append(
            '<ofd:TextObject ID="%d" Boundary="20 %g %d 5" Font="1" Size="4">'
            '<ofd:TextCode X="0" Y="4" DeltaX="%s">%s</ofd:TextCode></ofd:TextObject>'
            % (page * 1000 + i + 100, 20 + i * 6.5, width, deltas, html.escape(line)))
    return ('<ofd:Page xmlns:ofd="%s"><ofd:Content><ofd:Layer ID="%d">%s</ofd:Layer></ofd:Content>'
            "</ofd:Page>" % (OFD, page + 50, "".join(objects)))


def put(out, name, text):
    entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    out.writestr(entry, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


if sys.argv[1] == "html":
    for name in os.listdir("."):
        if name.endswith(".txt"):
            page = office_page(read(name))
            open(os.path.join(OUT, name[:-4] + ".html"), "w", encoding="utf-8").write(page)
else:
    for name in ("公开公告", "发展党员问答", "社会工作讲话", "贯彻条例通知"):
        open(name + ".html", "w", encoding="utf-8").write(web_page(read(name + ".txt")))
    for name in ("联合发文", "社区治理条例", "文明公约"):
        ofd(name, read(name + ".txt"))
    with zipfile.ZipFile("汇编.zip", "w") as out:
        for name in ("复函.txt", "工作制度.txt", "文明公约.txt"):
            entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, open(name, "rb").read())
