"""The QR code says the address that it was made for."""

from io import BytesIO

import pytest
import typst
import zxingcpp
from PIL import Image

from generator.rendering.pack.qr import qr_svg

ADDRESSES = ("https://example.org/", "https://greenland-briefing.example/editions/12/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_qr_code_is_read_back(address: str) -> None:
    """Drawn at 20 mm and looked at with 150 dots to the inch, as a telephone would at best."""
    source = b"""#set page(width: 24mm, height: 24mm, margin: 2mm)
    #image(bytes(sys.inputs.qr), width: 20mm)"""
    drawn = typst.compile(
        source, format="png", ppi=150, sys_inputs={"qr": qr_svg(address).decode()}
    )
    found = zxingcpp.read_barcodes(Image.open(BytesIO(drawn)))
    assert [one.text for one in found] == [address]
