"""Pictures made for tests: what a telephone writes into a photograph, and where each colour must be seen."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

GPS_DIRECTORY = 0x8825
ORIENTATION = 0x0112
CAMERA = 0x010F
RED, BLUE = (200, 30, 30), (30, 30, 200)


def halves(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height))
    return image.convert(mode)


def photograph(width: int, height: int, form: str = "JPEG", orientation: int = 1) -> bytes:
    """A picture file that says where it was taken, by which camera, and how to turn it."""
    image = halves(width, height)
    exif = image.getexif()
    exif[ORIENTATION] = orientation
    exif[CAMERA] = "Telefono de prueba"
    exif.get_ifd(GPS_DIRECTORY)[1] = "S"
    exif.get_ifd(GPS_DIRECTORY)[2] = (34.0, 43.0, 12.5)
    file = BytesIO()
    image.save(file, form, exif=exif, quality=90)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    """A picture file, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def is_red(image: Image.Image, x: int, y: int) -> bool:
    """Whether a pixel is of the half that was red."""
    pixel = image.convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return pixel[0] > 150 and pixel[2] < 90
