"""Writes src/tawatur/knowledge/data/names.txt: tokens of person names with their gender.

Reads the proper nouns of Camel Morph MSA (CC BY 4.0), MSA-Noun-Prop-LEX.csv: those said to be rational
(`rat:r`, `rat:y`), in folded form without the article. `compile_names.py FOLDER` with the tables in it.
"""

import csv
import sys
from pathlib import Path

from tawatur.text import fold

OUT = Path(__file__).parents[1] / "src/tawatur/knowledge/data/names.txt"
_BUCKWALTER = dict(
    zip("'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYy{`PJVG", "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيٱاپچڤگ", strict=True)
)
_MARKS = set("FNKaui~o")
# Names that are first of all ordinary words of the news, or places.
_WORDS = frozenset(
    """
    الي من في عن ان قال قبل بعد يوم سلام حرب مصر تونس قطر
    لبنان سوريا اليمن الاردن دمشق حلب بيروت القدس فلسطين العراق ايران تركيا روسيا فرنسا
    بريطانيا امريكا الله رب نبي حق قمه ثوره دوله حكومه شهر ربيع خريف شتاء
    صيف صباح مساء نصر فجر جيش قوي عام خاص كبير صغير جديد قديم امن
    بحر شمس قمر ارض سماء وزير رئيس مدير حاكم سفير
    """.split()
)


def arabic(buckwalter: str) -> str:
    """Arabic letters without vowels."""
    return "".join(_BUCKWALTER.get(c, "") for c in buckwalter if c not in _MARKS)


def main(folder: Path) -> None:
    """One line a token, sorted; gender "m", "f" or nothing where the table does not say."""
    names: dict[str, set[str]] = {}
    with (folder / "MSA-Noun-Prop-LEX.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            feats = dict(part.split(":", 1) for part in row["FEAT"].split() if ":" in part)
            if feats.get("rat") not in ("r", "y"):
                continue
            gender = {"m": "m", "f": "f"}.get(feats.get("gen", ""), "")
            token = fold(arabic(row["LEMMA"]))
            if len(token) > 1 and token not in _WORDS:
                names.setdefault(token, set()).add(gender)
    lines = ["# Made by training/compile_names.py from Camel Morph MSA (CC BY 4.0).", "@columns name | gender"]
    for name in sorted(names):
        genders = names[name] - {""}
        lines.append(f"{name} | {genders.pop()}" if len(genders) == 1 else name)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
