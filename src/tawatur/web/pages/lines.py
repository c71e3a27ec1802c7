"""A claim as one line of a list."""

import msgspec

from tawatur.model import Claim, ClaimRelationType, Origins


class ClaimLine(msgspec.Struct, frozen=True):
    """One claim in short; `gist`: words of a report as they stand, `reports`: how many reports state it."""

    id: str
    gist: str
    origins: Origins
    reports: int
    first_reported: str | None
    last_reported: str | None
    relations: tuple[ClaimRelationType, ...]


def line(claim: Claim) -> ClaimLine:
    """The claim in short."""
    return ClaimLine(
        id=claim.id,
        gist=" ".join(claim.gist.split()),
        origins=claim.origins,
        reports=len({r.document for r in claim.reports}),
        first_reported=claim.first_reported,
        last_reported=claim.last_reported,
        relations=tuple(dict.fromkeys(r.type for r in claim.relations)),
    )
