"""Sectors of actors in PLOVER, and the role codes of CAMEO that mean the same.

The two share most of their codes but not their meaning: MED is medical in PLOVER and the media in CAMEO,
where the medical sector is HLH; the media are JRN in PLOVER.
"""

TO_CAMEO = {
    "AGR": "AGR", "BUS": "BUS", "COP": "COP", "CRM": "CRM", "CVL": "CVL", "EDU": "EDU", "ELI": "ELI", "GOV": "GOV",
    "IGO": "IGO", "JRN": "MED", "JUD": "JUD", "LAB": "LAB", "LEG": "LEG", "MED": "HLH", "MIL": "MIL", "MNC": "MNC",
    "NGO": "NGO", "OPP": "OPP", "PTY": "PTY", "REB": "REB", "REF": "REF", "REL": "REL", "SPY": "SPY", "UAF": "UAF",
    "UNS": "UNS",
}  # fmt: skip
FROM_CAMEO = {
    **{cameo: plover for plover, cameo in TO_CAMEO.items()},
    "ENV": "NGO", "HRI": "NGO", "INS": "REB", "MOD": "OPP", "NGM": "NGO", "RAD": "REB", "SEP": "REB", "SET": "CVL",
}  # fmt: skip


def to_cameo(sector: str) -> str:
    """CAMEO's role code of a PLOVER sector; KeyError where there is none."""
    return TO_CAMEO[sector]


def from_cameo(role: str) -> str:
    """PLOVER's sector of a CAMEO role code, the nearest where CAMEO is finer; KeyError where there is none."""
    return FROM_CAMEO[role]
