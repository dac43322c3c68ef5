"""Sources of the office files that need running heads or automatic numbering, as flat OpenDocument."""

import html
import os
import sys

OUT = sys.argv[1]
NAMESPACES = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % pair for pair in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible")))
LEVELS = (("一, 二, 三, ...", "", "、"), ("一, 二, 三, ...", "（", "）"), ("1", "", "."))


def flat(body, head="", foot=""):
    levels = "".join(
        '<text:list-level-style-number text:level="%d" style:num-format="%s" style:num-prefix="%s"'
        ' style:num-suffix="%s"/>' % (i + 1, *level) for i, level in enumerate(LEVELS))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document %s office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>'
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' style:font-name-asian="Noto Sans CJK SC" fo:font-size="16pt"'
        ' style:font-size-asian="16pt"/></style:default-style>'
        '<text:list-style style:name="N">%s</text:list-style></office:styles>'
        '<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties'
        ' fo:page-width="21cm" fo:page-height="16cm" fo:margin="2.5cm"/><style:header-style/>'
        '<style:footer-style/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="P">%s%s</style:master-page></office:master-styles>'
        "<office:body><office:text>%s</office:text></office:body></office:document>"
        % (NAMESPACES, levels, head, foot, body))


def paragraphs(lines):
    return "".join("<text:p>%s</text:p>" % html.escape(line).replace("  ", "<text:s text:c=\"2\"/>")
                   for line in lines)


RULES = flat(
    paragraphs((
        "临澄市干部教育培训学时管理规程", "（中共临澄市委组织部  2023年10月9日印发）", "第一章  总则",
        "第一条  为规范干部教育培训学时登记，保证培训质量，制定本规程。",
        "第二条  县处级干部每年参加培训累计不少于一百一十学时，其中网络自学不超过五十学时，集中培训每五年累计不少于三个月。",
        "科级以下干部不少于九十学时。", "第二章  学时认定", "第三条  学时按照下列标准认定：",
        "（一）集中培训每半天计四学时，一天计八学时；",
        "（二）线上学习每四十五分钟计一学时，由平台自动记录，没有完成测试的不予认定。",
        "同一课程不得重复计算学时。外出挂职、援派期间参加当地培训的，凭结业证书认定。",
        "第四条  学时由所在单位人事部门每年十二月集中登记，并在单位内部公示五个工作日，对登记结果有异议的，可以申请复核。",
        "第三章  附则", "第五条  本规程自印发之日起施行，《临澄市干部在线学习学分管理办法》同时废止。")),
    "<style:header><text:p>临澄市干部教育培训制度汇编</text:p></style:header>",
    "<style:footer><text:p>第<text:page-number/>页 共<text:page-count/>页</text:p></style:footer>")


def measures():
    parts = (
        ("严格选聘管理", (
            ("明确职数标准", "每万城镇常住人口配备社区工作者不少于十八人。", ()),
            ("规范招聘程序", "由区级统一组织笔试、面试，街道负责考察。", ()))),
        ("健全薪酬体系", (
            ("建立岗位等级", "设置三级岗位：", (
                "一级岗位按社区正职标准确定；", "二级岗位按八成计算；", "三级岗位按七成计算。")),
            ("落实社会保险", "按规定足额缴纳社会保险费和住房公积金。", ()))))
    body = paragraphs((
        "关于加强社区工作者队伍建设的若干措施", "为建设专业化社区工作者队伍，结合我市实际，制定如下措施。"))
    for heading, below in parts:
        body += numbered(1, heading)
        for title, text, items in below:
            body += numbered(2, title) + paragraphs((text,))
            for item in items:
                body += numbered(3, item)
    body += numbered(1, "拓宽发展渠道")
    return flat(body + paragraphs((
        "每年拿出一定比例的职位，面向优秀社区工作者定向招录事业编制人员。",
        "中共临澄市委社会工作部", "2025年2月18日")))


def numbered(level, text):
    return ('<text:list text:style-name="N" text:continue-numbering="true">'
            + "<text:list-item><text:list>" * (level - 1)
            + "<text:list-item><text:p>%s</text:p></text:list-item>" % html.escape(text)
            + "</text:list></text:list-item>" * (level - 1) + "</text:list>")


def office(name):
    lines = [line for line in open(name + ".txt", encoding="utf-8").read().split("\n") if line]
    return ('<html><head><meta charset="utf-8"></head><body style="font-family:\'Noto Sans CJK SC\'">'
            + "".join("<p>%s</p>" % html.escape(line) for line in lines) + "</body></html>")


def put(name, text):
    open(os.path.join(OUT, name), "w", encoding="utf-8").write(text)


put("学时规程.fodt", RULES)
put("社区工作者措施.fodt", measures())
for name in ("党总支批复", "养犬令"):
    put(name + ".html", office(name))
