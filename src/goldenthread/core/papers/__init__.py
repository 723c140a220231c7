"""Council papers as data: what one must hold, the frozen facts it is made from, the tree it becomes, and its lint.

outline    which headings a paper has, in which order, numbered how, and which block fills each
content    the facts a Cabinet paper needs: the one place where that schema is written down
highlight_content, highlight    the same for a board highlight report
snapshot   those facts, frozen and hashed
compose    snapshot + outline → core.document.Document
facts      what lint reads, whoever wrote the paper
as_written, as_composed    the two ways to those facts
lint       what looks wrong, said and never corrected
"""
