"""Texts of Word files: runs, content controls, changes that nobody accepted, hidden text."""
from docx.oxml import OxmlElement

from docx_parts import element, tracked


class Typist:
    def __init__(self, habits):
        self.habits = habits

    def type(self, paragraph, text, bold=False):
        """The text in one run or several, as editing leaves it."""
        habits, parts = self.habits, [text]
        if habits.splits and len(text) > 1 and habits.is_now(50):
            cut = habits.chance.randrange(1, len(text))
            parts = [text[:cut], text[cut:]]
        for part in parts:
            for number, line in enumerate(part.split("\n")):
                run = paragraph.add_run(line)
                run.bold = bold or None
                if number:
                    run._r.insert(0, OxmlElement("w:br"))
                if habits.splits and habits.is_now(20):
                    run._r.addnext(element("proofErr", type="spellStart"))
        first = paragraph.runs[0]._r
        if habits.controls and habits.is_now(20):
            control = element("sdt", element("sdtPr"), content := element("sdtContent"))
            first.addprevious(control)
            content.append(first)
        if habits.hidden and habits.is_now(10):
            paragraph.add_run("7").font.hidden = True

    def number(self, paragraph, text):
        """What a cell shows; a minus sign now and then as the hyphen that does not break."""
        if text.startswith("-") and len(text) > 1 and self.habits.is_now(40):
            run = paragraph.add_run()
            run._r.append(element("noBreakHyphen"))
            run._r.append(element("t"))
            run._r[-1].text = text[1:]
            return
        self.type(paragraph, text)
        if self.habits.tracks and text.isdigit() and len(paragraph.runs) == 1 and self.habits.is_now(30):
            # The old number struck out, the new one put in.
            run = paragraph.runs[0]._r
            run.addprevious(tracked("del", str(self.habits.chance.randrange(1, 400))))
            inserted = tracked("ins", None)
            run.addprevious(inserted)
            inserted.append(run)
