"""How a written word may be taken apart."""

import msgspec


class Split(msgspec.Struct, frozen=True):
    """One way to read a folded token: attached particles and the rest.

    `clitics`: the particles as written, in order ("وب"); `stem`: the rest, with its article;
    an article assimilated to a particle is restored (للصحيفة: "ل" + "الصحيفه").
    """

    clitics: str
    stem: str
