"""How well drafts agree with an annotation: right, false and missed, layer by layer.

Persons, roles, pairs that met, kinship and date values are compared article by
article with what `graphkit.extract.score.annotation` expects.  A draft that is not
there misses everything.  What the annotation calls optional counts neither way.

- A **person** is found when one drafted actor carries a spelling that the
  article uses for that person alone.  Names compare folded and in any order.
  A second actor for the same person is false.
- A **role** is found when the person matches, every word of the annotated
  title stands in the drafted title or institution, every word of the drafted
  title stands in the annotated title, institution or country, and the two
  institutions, where both are named, share a word.  Fillers are put aside
  (`graphkit.extract.score.keys.words`).  A title told twice counts once.
- A **pair** is two persons on different sides of a meeting that was held; how
  often they met is not counted.  `dated_pairs` asks for the day as well.
- A **date value** is an expression and the first and last day it can mean,
  from the draft's ``dates``: ``[{"text": ..., "value": EDTF}]``.  The drafted
  words may be some of the annotated ones ("Friday" of "last Friday") or more.
- **Quotes** are verbatim when they stand in the text, white space apart.
"""

from graphkit.extract.score.scoring import LAYERS, Score, score
from graphkit.extract.score.tally import Disagreement, Tally

__all__ = ["LAYERS", "Disagreement", "Score", "Tally", "score"]
