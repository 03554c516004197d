"""What is equal but for typography is found, and nothing else is."""

from collections.abc import Callable

import pytest

from reconcile.quotes import Index, find_quote

FOUND = {
    "white space": ("the  harbour\n   office\tclosed", "the harbour office closed"),
    "no-break space": ("at 9\u00a0May 2021", "at 9 May 2021"),
    "page break": ("the harbour\f\noffice", "the harbour office"),
    "typographic double": ("the “final” report", 'the "final" report'),
    "guillemets": ("the «final» report", 'the "final" report'),
    "spaced guillemets": ("le rapport « final » dit", 'le rapport "final" dit'),
    "German quotes": ("der „letzte“ Bericht", "der “letzte” Bericht"),
    "turned guillemets": ("der »letzte« Bericht", 'der "letzte" Bericht'),
    "apostrophe": ("Alba’s skipper", "Alba's skipper"),
    "nested quotes": ("he said ‘“no”’ twice", "he said '\"no\"' twice"),
    "en dash": ("3–5 July 2018", "3-5 July 2018"),
    "em dash": ("closed — for good", "closed -- for good"),
    "minus": ("at −5 degrees", "at -5 degrees"),
    "ellipsis": ("and then… silence", "and then... silence"),
    "spaced ellipsis": ("and then . . . silence", "and then … silence"),
    "stop before an ellipsis": ("It closed. … And then", "It closed."),
    "four dots": ("It closed. . . . And then", "closed. … And then"),
    "two ellipses": ("never . . . . . . after", "never … … after"),
    "numeral in a spaced ellipsis": ("It closed.¹² . . And then", "It closed… And then"),
    "ligatures": ("the ﬁnal oﬃce ﬂooded", "the final office flooded"),
    "full width": ("room １２", "room 12"),
    "accents apart": ("Jaromi\u0301r S\u030ctetina", "Jaromír Štetina"),
    "soft hyphens": ("inves\u00adtiga\u00adtion closed", "investigation closed"),
    "line end, joined": ("the investi-\ngation closed", "the investigation closed"),
    "line end, kept": ("of law-\nenforcement bodies", "of law-enforcement bodies"),
    "line end and blanks": ("of law- \n   enforcement bodies", "of law-enforcement bodies"),
    "line end over a page": ("of law-\n\n\n  enforcement bodies", "of law-enforcement bodies"),
    "line end, typographic hyphen": ("investi‐\r\ngation closed", "investigation closed"),
    "line end in the quote": ("the investigation closed", "the investi-\ngation closed"),
    "line end in the quote, folded": ("of law-enforcement bodies", "of law- enforcement bodies"),
    "line end, dash before a clause": ("closed –\nfor good", "closed – for good"),
    "line end in an identifier": ("colony OV-156-\n15 of the city", "colony OV-156-15 of the city"),
    "first letter large": ("the office was closed", "The office was closed"),
    "first letter small": ("The office was closed", "the office was closed"),
    "first letter after a mark": ("“the office was closed", "“The office was closed"),
    "numeral glued to a word": (
        "PACE delegates7 and the Committee8 expressed",
        "PACE delegates and the Committee expressed",
    ),
    "numeral glued to a stop": ("against her.1 In the words", "against her. In the words"),
    "numeral after a quotation mark": ("an illegal rally”.9 The plaintiff", "an illegal rally”. The plaintiff"),
    "numeral between marks": ("an illegal rally”9. The plaintiff", "an illegal rally”. The plaintiff"),
    "numeral after a bracket": ("(the first of two)3 was closed", "(the first of two) was closed"),
    "numeral after a year's stop": ("in May 2021.12 At least 14", "in May 2021. At least 14"),
    "numerals in a row": ("against her1,2 in court", "against her in court"),
    "superscript": ("against her.¹² In the words", "against her. In the words"),
    "superscript after a year": ("in 2015² and later", "in 2015 and later"),
    "raised by a tag": ("remains a problem.<sup>1</sup> Despite", "remains a problem. Despite"),
    "bracketed": ("investigating truth.[2] The early", "investigating truth. The early"),
    "bracketed after a space": ("investigating truth [2]. The early", "investigating truth. The early"),
    "bracketed row": ("investigating truth[2, 3] and", "investigating truth and"),
    "numerals in a row after a stop": ("against her.1,2 In court", "against her. In court"),
    "numeral after a code": ("on form A4[12] of the office", "on form A4 of the office"),
    "raised numeral after a code": ("on form A4¹² of the office", "on form A4 of the office"),
    "a code at the end, and its numeral": ("on form A4[12] of the office", "on form A4"),
    "a numeral at the beginning": ("[4] The office closed", "[4] The office"),
    "numeral after a spaced guillemet": ("le rapport « final »¹² dit", "le rapport “final” dit"),
    "spaced guillemet before a dash": ("« non » – dit", "“non” – dit"),
    "nothing but a dash": ("closed –¹² – for good", "– –"),
    "numeral in the quote only": ("against her. In the words", "against her.1 In the words"),
    "the same numeral in both": ("against her.1 In the words", "against her.1 In the words"),
    "superscript and plain": ("against her.¹ In the words", "against her.1 In the words"),
    "numeral after the quote": ("they ran up against her.1", "ran up against her."),
    "escapes": (r"a price of \*5\* crowns\_", "a price of *5* crowns_"),
    "entities": ("Rossie &amp; Sons&nbsp;Ltd&mdash;closed", "Rossie & Sons Ltd—closed"),
    "zero width": ("the har\u200bbour\ufeff office", "the harbour office"),
    "one word": ("The office. Closed!", "office"),
    "a figure": ("in 2018, twice", "2018"),
    "beside a comma": ("in 2018, twice", "in 2018"),
    "other scripts": ("Её задержали 20 июля 2018 года", "её задержали 20 июля"),
    "omission": (
        "The office in Norvik was closed by the fire brigade.",
        "The office […] was closed by the fire brigade",
    ),
    "omission, three dots": ("The office in Norvik was closed.", "The office [...] was closed"),
    "replaced by the recorder": ("Yesterday she was taken to the office.", "[Mara Velkova] was taken to the office"),
    "put in by the recorder": ("The office was closed.", "The office [in Norvik] was closed"),
    "brackets of the document": ("the committee [Penal — Trans.] gave", "the committee [Penal — Trans.] gave"),
}
NOT_FOUND = {
    "other day": ("on 8 October 2018", "on 9 October 2018"),
    "a digit more": ("on 8 October 2018", "on 18 October 2018"),
    "a digit less": ("on 18 October 2018", "8 October 2018"),
    "a digit less at the end": ("at least 148", "at least 14"),
    "cut decimal": ("some 6.4 km away", "some 6"),
    "cut thousands": ("a fee of 1,175 crowns", "a fee of 1"),
    "begins in a number": ("a fee of 1,175 crowns", "175 crowns"),
    "a digit of a number is no numeral": ("a fee of €1,1752 a month", "a fee of €1,175 a month"),
    "the same, turned": ("a fee of €1,175 a month", "a fee of €1,1752 a month"),
    "a digit after a point": ("some 6.4 km away", "some 6. km away"),
    "part of a code": ("colony AK-159/1 in Norvik", "colony AK-159/9 in Norvik"),
    "part of a code left out": ("colony AK-159/1 in Norvik", "colony AK-159/ in Norvik"),
    "other numeral": ("against her.1 In the words", "against her.2 In the words"),
    "glued code": ("on form B4 of the office", "on form B5 of the office"),
    "glued code at the end": ("on form B4 of the office", "on form B5"),
    "glued code, a figure less": ("under art.274 of the code", "under art.27"),
    "bracketed numeral at the beginning": ("[4] The office closed", "[5] The office"),
    "figures after an ellipsis": ("in room 8…12 of it", "in room 8…13 of it"),
    "dash at the end": ("the office closed", "the office –"),
    "dash at the beginning": ("the office closed", "– office closed"),
    "minus cut off": ("at −5 degrees", "5 degrees"),
    "prefix cut off": ("a non-violent rally", "violent rally"),
    "superscript is no figure": ("an area of 10² km", "an area of 102 km"),
    "number in quotation marks": ("they “48 prisoners” said", "they “ prisoners” said"),
    "other month": ("on 8 October 2018", "on 8 November 2018"),
    "negation dropped": ("was not detained", "was detained"),
    "negation put in": ("was detained", "was not detained"),
    "negation cut off": ("she was unable to attend", "able to attend"),
    "within a word": ("the woman was seized", "man was seized"),
    "other name": ("by Mara Velkova of Norvik", "by Mara Velkov of Norvik"),
    "case within": ("the Office was closed", "the office was closed"),
    "case of a second word": ("The Fire brigade came", "the fire brigade came"),
    "punctuation": ("closed, and burnt", "closed and burnt"),
    "hyphen within a line": ("re-sign the treaty", "resign the treaty"),
    "hyphen put in": ("resign the treaty", "re-sign the treaty"),
    "line end between figures": ("colony OV-156-\n15 of the city", "colony OV-15615 of the city"),
    "space left out": ("every one came", "everyone came"),
    "accents": ("Jaromír Štetina", "Jaromir Stetina"),
    "word order": ("Velkova and Rossie", "Rossie and Velkova"),
    "omission over a negation": ("The office was not closed.", "The office was […] closed"),
    "omission too long": ("The office " + "and so on " * 60 + "was closed.", "The office […] was closed"),
    "omission out of order": ("It closed. The office burnt.", "The office […] closed"),
    "a figure put in by the recorder": ("on October 2018", "on [the 9th of] October 2018"),
    "a negation put in by the recorder": ("The office was closed.", "The office was [not] closed"),
    "nothing": ("The office was closed.", "   "),
}


@pytest.mark.parametrize(("document", "quote"), FOUND.values(), ids=FOUND.keys())
def test_what_typography_changes_is_found(index: Callable[..., Index], document: str, quote: str) -> None:
    assert is_found(index(f"Before it. {document}\n\nAfter it."), quote)


@pytest.mark.parametrize(("document", "quote"), NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_nothing_else_is_found(index: Callable[..., Index], document: str, quote: str) -> None:
    assert not is_found(index(f"Before it. {document}\n\nAfter it."), quote)


def is_found(index: Index, quote: str) -> bool:
    return find_quote(index, quote) is not None


MARKDOWN = {
    "emphasis": ("See *Dead end* and **the _report_** of May", "See Dead end and the report of May"),
    "link": ("the [harbour office](https://example.org/a_b) said", "the harbour office said"),
    "block quote": ("> the harbour\n> office said", "the harbour office said"),
    "note": ("the harbour office[^3] said", "the harbour office said"),
    "heading": ("## The harbour office", "The harbour office"),
    "underscore in a word": ("the file a_b_c said", "the file a_b_c said"),
}


@pytest.mark.parametrize(("document", "quote"), MARKDOWN.values(), ids=MARKDOWN.keys())
def test_signs_of_markdown_do_not_count(index: Callable[..., Index], document: str, quote: str) -> None:
    assert is_found(index(f"Before it.\n\n{document}\n\nAfter it.", form="markdown"), quote)


def test_asterisks_of_plain_text_count(index: Callable[..., Index]) -> None:
    assert not is_found(index("the *final* report"), "the final report")


def test_a_passage_knows_its_place_in_the_document(index: Callable[..., Index]) -> None:
    text = "Title &amp; more\n\nThe  oﬃce of\nNorvik   closed.¹ At last it did."
    found = index(text)
    passage = find_quote(found, "office of Norvik closed. At last")
    assert passage is not None
    start, end = found.offsets[passage.start], found.offsets[passage.end - 1] + 1
    assert text[start:end] == "oﬃce of\nNorvik   closed.¹ At last"
    assert found.document.place(start).line == 3
