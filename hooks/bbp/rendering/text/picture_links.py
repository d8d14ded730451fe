"""Room 3, rendering: pictures of documents at several sizes, so that a page loads the one that it shows.

A picture keeps its room before it is there (``width``, ``height``) and is loaded when the reader comes near.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bbp.model import addresses
from bbp.model.document import Document
from bbp.model.format_keys import Kind
from bbp.model.pictures import Picture
from bbp.rendering.page.environment import render_template
from bbp.rendering.page.links import Links


class ShownPicture(NamedTuple):
    """A picture without its words. ``url`` is for browsers that choose no size.

    ``srcset`` is empty when there is one size, ``width`` and ``height`` are 0 when they are not known.
    """

    url: str
    srcset: str = ""
    width: int = 0
    height: int = 0


def render_picture(picture: ShownPicture, alt: str, title: str) -> str:
    """A picture of the prose as HTML; ``title`` may be empty."""
    return render_template("pages/prose_picture.html", picture=picture, alt=alt, title=title).strip()


def shown_picture(picture: Picture, links: Links) -> ShownPicture:
    """A picture at its several sizes, or at its only one."""
    urls = {width: links.to(addresses.picture(picture, width)) for width in picture.widths}
    widest = picture.widths[-1]
    srcset = ", ".join(f"{url} {width}w" for width, url in urls.items()) if len(urls) > 1 else ""
    return ShownPicture(urls[picture.usual_width], srcset, widest, picture.height_at(widest))


def named_picture(document: Document, kind: Kind, name: str, links: Links) -> ShownPicture:
    """The picture of a folder with this name; a moving one, which has no sizes, as it is."""
    picture = document.folder.pictures.get(name)
    if picture:
        return shown_picture(picture, links)
    return ShownPicture(links.to(addresses.attachment(kind, document.id, name)))


def pictures_by_link(document: Document, kind: Kind, links: Links) -> Mapping[str, ShownPicture]:
    """The pictures of a document's folder by the link to the file itself, as its prose names them."""
    return {
        links.to(addresses.attachment(kind, document.id, name)): shown_picture(picture, links)
        for name, picture in document.folder.pictures.items()
    }
