"""Parts of Word files that python-docx has no functions for."""
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

# A text box twice, as Word writes it: for programs of today and for old ones.
TEXT_BOX = f"""<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" {nsdecls("w")}>
<mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="5400000" cy="720000"/><wp:docPr id="1" name="box"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5400000" cy="720000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
<wps:txbx><w:txbxContent><w:p><w:r><w:t>TEXT</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:425pt;height:56pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>TEXT</w:t></w:r></w:p>
</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"""

CHINESE_LIST = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>
<w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>"""


def element(name, *children, **attributes):
    result = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        result.set(qn(f"w:{key}"), str(value))
    for child in children:
        result.append(child)
    return result


def add_chinese_numbering(document):
    """Adds the list 一、 二、 三、 and gives its number."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    first.addprevious(parse_xml(CHINESE_LIST))
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return 90


def tracked(kind, text):
    """A change that somebody made and nobody accepted yet."""
    change = parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="7" w:author="a" w:date="2024-01-10T08:00:00Z"/>')
    if text:
        name = "delText" if kind == "del" else "t"
        change.append(parse_xml(f'<w:r {nsdecls("w")}><w:{name}>{text}</w:{name}></w:r>'))
    return change
