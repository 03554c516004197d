"""Codes of cases, articles, institutions: what they are folded to, and which texts look like one."""

import pytest

from reconcile.values.identifiers import looks_like_identifier, read_identifier


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("AK-159/1", "ak 159 1"),
        ("AK 159/1", "ak 159 1"),
        ("AK–159/1", "ak 159 1"),
        ("OV-156-15", "ov 156 15"),
        ("pt. 2 art. 274", "part 2 article 274"),
        ("Part 2 of Article 274", "part 2 article 274"),
        ("§ 12", "section 12"),
        ("SIZO No. 16", "sizo 16"),
        ("case no. 007", "case 7"),
        ("EUR 57/3345/2016", "eur 57 3345 2016"),
        ("No.", "no"),
        ("ст. 274", "article 274"),
    ],
)
def test_folded_identifiers(written, folded):
    identifier = read_identifier(written)
    assert (identifier.original, identifier.as_dict()) == (written, {"type": "identifier", "folded": folded})


def test_no_letters_and_no_figures_are_no_identifier():
    with pytest.raises(ValueError, match="neither letters nor digits"):
        read_identifier("--/--")


@pytest.mark.parametrize(
    ("text", "asked", "looks"),
    [
        ("AK-159/1", False, True),
        ("colony AK-159/1", False, True),
        ("SIZO No. 16", False, True),
        ("OV-156-15", False, True),
        ("48", False, False),
        ("48", True, True),
        ("48 prisoners", False, False),
        ("the Criminal Code", True, False),
        ("an AR-15-style assault rifle", False, False),
    ],
)
def test_the_shape_of_an_identifier(text, asked, looks):
    assert looks_like_identifier(text, asked=asked) is looks
