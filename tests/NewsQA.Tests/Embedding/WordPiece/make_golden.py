"""Writes golden.json: texts and the pieces that BERT's uncased tokenizer makes of them.

    python3 make_golden.py > golden.json

The vocabulary is drawn up so that most words fall into several pieces and some into none.
"""
import json
import pathlib
import random
import sys
import unicodedata

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).parent.parent))
from wordpiece_reference import basic_tokens, tokenize

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
WORDS = "the news quake istanbul cafe naive resume strasse angstrom un able affable i s don t 2025 10 o moscow".split()
WHOLE = list("abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"$%-()[]#<=>`") + ["’", "“", "—", "…", "。", "、", "中", "国", "京", "豈", "😀", "ß", "ı"]
LETTERS = "abcdefghijlmnoprstuvwxyz0123456789" + "αβγδεθικλμνορστωабвдеиклмнопрстуюя" + "한ᄒ간ᆨᅳᆯ" + "ʼ"
PARTS = ["##able", "##ing", "##ffa", "##quake", "##ß", "##ı", "##😀"] + ["##" + c for c in LETTERS]
VOCABULARY = list(dict.fromkeys(SPECIAL + WORDS + WHOLE + [c for c in "αкмпн" + "ᄒᄀ"] + PARTS))

HAND = [
    "", " \t\r\n", "The NEWS", "un\u00ADaffable", "Café, naïve résumé.", "Cafe\u0301", "İstanbul ISTANBUL ıstanbul", "STRASSE Straße", "Ångström \u212Bngstrom",
    "don't don’t", "$10.50 (10%) [CLS] #10 a_b", "“quake” — the news…", "中国北京 and 東京", "\uF900 豈 \U0002F800", "한국 한글", "ひらがな カタカナ",
    "😀 a😀 😀😀 👍🏽", "a\u200Bb\u200Db a\u00A0b\u3000b a\u2028b\u0085b", "a\0b\ufffdb\u007Fb\vb", "a≠b a≮b \u037E \u1FEF", "x" * 100, "a" * 100 + " " + "a" * 101,
    "a\u0301" * 101, "é" * 100 + "s", "earthquake unaffable newsing", "\u0301", "中\u0301国", "ΟΔΟΣ Αθήνα", "Москва й Ёлка", "ǅ ﬁ ẞ K", "2025-08-30T10:00", "﷽ ೊ கொ",
]

rng = random.Random(20251122)
ASSIGNED = [c for c in range(0x30000) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co")]
CHANGING = [c for c in ASSIGNED if unicodedata.normalize("NFD", chr(c)) != chr(c) or chr(c).lower() != chr(c)]
COMMON = list(map(ord, "abcdefghijklmnopqrstuvwxyz     .,'-éüöñçİ中😀\u0301"))


def random_text():
    pools = rng.choice([[ASSIGNED], [CHANGING, COMMON], [COMMON], [ASSIGNED, COMMON, COMMON], [CHANGING, COMMON, COMMON]])
    return "".join(chr(rng.choice(rng.choice(pools))) for _ in range(rng.randint(1, 30)))


texts = HAND + [random_text() for _ in range(400)]
every = [chr(c) for c in CHANGING if not 0xAC00 <= c <= 0xD7A3 or c % 97 == 0]
texts += [" ".join(every[i:i + 100]) for i in range(0, len(every), 100)]
lines = [json.dumps({"text": text, "words": basic_tokens(text), "ids": tokenize(text, VOCABULARY)}) for text in texts]
print('{"vocabulary": ' + json.dumps(VOCABULARY) + ',\n"cases": [\n' + ",\n".join(lines) + "\n]}")
