"""Documents: where a source's document lies, and its plain text with places (line, page, paragraph).

Owns paths, sizes, encodings and the forms of documents (text, Markdown, HTML, PDF, DOCX). Does not own how quotes are
looked up (`reconcile.quotes`). Readers of a form are imported when a document has it.
"""

from reconcile.documents.document import Document, DocumentError, Place
from reconcile.documents.find import Located, find_document
from reconcile.documents.read import read_document

__all__ = ["Document", "DocumentError", "Located", "Place", "find_document", "read_document"]
