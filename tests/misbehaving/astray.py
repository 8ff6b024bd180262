"""Redirects: a few that are honest, many that lead elsewhere."""

from __future__ import annotations

import socket

from tests.misbehaving.way import ARTICLE, WAYS, Way, forever, head, reply, way

PLACES = {
    "to_article": "/article",
    "to_article_in_full": "{address}/article",
    "to_article_by_neighbour": "article?x=1#part",
    "to_file": "file:///etc/passwd",
    "to_data": "data:text/html,hello",
    "to_script": "javascript:alert(1)",
    "to_ftp": "ftp://127.0.0.1/x",
    "to_another_port": "http://127.0.0.1:1/x",
    "to_another_name_of_this_machine": "http://localhost:{port}/article",
    "to_this_machine_otherwise": "http://127.0.0.2:{port}/article",
    "to_this_machine_in_one_number": "http://2130706433:{port}/article",
    "to_this_machine_in_hexadecimal": "http://0x7f000001:{port}/article",
    "to_this_machine_in_octal": "http://017700000001:{port}/article",
    "to_this_machine_in_short": "http://127.1:{port}/article",
    "to_this_machine_in_six": "http://[::1]:{port}/article",
    "to_this_machine_mapped": "http://[::ffff:127.0.0.1]:{port}/article",
    "to_nought": "http://0.0.0.0:{port}/article",
    "to_metadata": "http://169.254.169.254/latest/meta-data/",
    "to_home": "http://192.168.0.1/",
    "to_office": "http://10.0.0.1/",
    "to_another_of_the_paper": "http://m.kwangju.co.kr:{port}/article",
    "to_another_host": "http://www.example.com/article",
    "to_another_host_without_scheme": "//www.example.com/article",
    "to_another_host_by_backslash": "/\\www.example.com/article",
    "to_another_host_by_name_part": "http://127.0.0.1:{port}@www.example.com/article",
    "with_a_password": "http://me:secret@127.0.0.1:{port}/article",
    "to_open_bracket": "http://[::1/article",
    "to_wild_port": "http://127.0.0.1:99999/article",
    "to_white_space": "/art icle",
    "to_a_long_way": "/" + "a" * 70_000,
    "to_this_machine_in_parts": "http://0x7f.1:{port}/article",
    "to_this_machine_with_a_dot": "http://localhost.:{port}/article",
    "to_a_gateway": "http://[64:ff9b::7f00:1]:{port}/article",
    "to_the_neighbours": "http://[fe80::1%25eth0]:{port}/article",
    "nowhere": "",
    "in_a_circle": "/in_a_circle",
}


def _redirect(place: str) -> Way:
    def send(sock: socket.socket, address: str) -> None:
        port = address.rpartition(":")[2]
        location = place.format(address=address, port=port)
        head(
            sock, f"Location: {location}", "Set-Cookie: a=b; Path=/", "Connection: close", status="302 Found"
        )
        forever(sock, b"the body of a redirect is never read " * 1000)

    return send


WAYS.update({name: _redirect(place) for name, place in PLACES.items()})


@way
def without_location(sock: socket.socket, _address: str) -> None:
    reply(sock, ARTICLE, status="301 Moved")


@way
def refreshes_itself(sock: socket.socket, _address: str) -> None:
    reply(
        sock,
        b'<html><meta http-equiv="refresh" content="0;url=file:///etc/passwd"></html>',
        "Refresh: 0; url=/article",
    )


for _left in range(1, 9):
    WAYS[f"hop{_left}"] = _redirect(f"/hop{_left - 1}" if _left > 1 else "/article")
