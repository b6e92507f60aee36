"""Sealing: what is appended to a finished PDF so that everybody's reader can tell who sealed it, and that
nothing was changed since (PAdES B-B, ETSI EN 319 142-1).

What is there stays as it is, byte for byte: a file shares all but its last pieces with others. Appended are a
field without any extent (ISO 19005-2, 6.3.3), its place in the structure, so that those who listen hear of it
(ISO 14289-1, 7.18.4), and the seal itself, which allows no change at all (ISO 32000-1, 12.8.2.2). Title and
date of the file are not touched: they are the certificate's, the moment of sealing is another.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from kokoma_cli.errors import BadInput, Unusable
from kokoma_cli.signing import seals

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from pyhanko.sign.signers import Signer

_LEAST_RSA = 2048
#: Room for the positions that are known only when all else is written.
_RANGE = b"/ByteRange[0 0 0 0]".ljust(50)


class Words(NamedTuple):
    """What a reader shows beside a seal, in the language of the document."""

    field: str
    #: What the field is called among others; no full stops.
    spoken: str
    #: What those hear of it who listen.
    reason: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Sealer:
    """A certificate with its key, out of the file, for one batch."""

    name: str
    #: Of whom the certificate is, as it says itself.
    organisation: str
    valid_until: datetime
    self_signed: bool
    _signer: "Signer"
    _digest: str
    _room: int
    #: Bytes that the signature takes at most.
    days_left: int
    #: Until the certificate ends.

    @property
    def called(self) -> str:
        """Whose seal it is, in a word."""
        return self.organisation or self.name

    def tail(self, pdf: bytes, moment: datetime, words: Words) -> bytes:
        """What is to be appended to this file, one of ours without a seal; `moment`: when it is sealed.

        Raises Unusable if the seal is larger than the one that was tried: its place is fixed before.
        """
        update = _Update(pdf)
        before, after = update.written(moment, words, self._room)
        start, end = len(pdf) + len(before), len(pdf) + len(before) + 2 * self._room + 2
        known = b"/ByteRange[0 %d %d %d]" % (start, end, len(after))
        before = before.replace(_RANGE, known.ljust(len(_RANGE)))
        digest = hashlib.new(self._digest, pdf)
        digest.update(before + after)
        signed = _signed(self._signer, digest.digest(), self._digest)
        if len(signed) > self._room:
            raise Unusable("seals.too_large", name=self.called)
        return b"".join(
            (before, b"<", signed.hex().encode().ljust(2 * self._room, b"0"), b">", after)
        )


def opened(file: bytes, passphrase: str, moment: datetime, called: str) -> Sealer:
    """The certificate and key in a file (PKCS #12), ready to seal. `called`: the file, for the words.

    Raises BadInput, saying why, for a wrong passphrase and for everything that could not make a seal that
    holds: no key in it, not valid at this moment, not meant for signing, too short a key; and as `refuse`.
    """
    refuse(file, called)
    key, certificate, others = _taken_apart(file, passphrase, called)
    _refuse_certificate(key, certificate, moment, called)
    signer, digest = _signer(key, certificate, others)
    # Tried once: what cannot be done is known before anything is drawn.
    room = len(_signed(signer, bytes(hashlib.new(digest).digest_size), digest))
    return Sealer(
        _named(certificate, "2.5.4.3"),
        _named(certificate, "2.5.4.10"),
        certificate.not_valid_after_utc,
        certificate.subject == certificate.issuer,
        signer,
        digest,
        # The two numbers of an ECDSA signature are a few bytes longer or shorter.
        room + 32,
        (certificate.not_valid_after_utc - moment).days,
    )


def refuse(file: bytes, called: str) -> None:
    """Raises what can be said before the passphrase is known: Missing if `kokoma[seal]` is not installed,
    BadInput for a file of another sort."""
    if not seals.is_installed():
        raise seals.Missing
    # A sequence with the version 3: what any file of this kind begins with (RFC 7292, 4).
    if not file.startswith(b"\x30") or b"\x02\x01\x03" not in file[:12]:
        raise BadInput("seals.no_p12", file=called)


def _taken_apart(
    file: bytes, passphrase: str, called: str
) -> "tuple[Any, Certificate, list[Certificate]]":
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        found = pkcs12.load_pkcs12(file, passphrase.encode() or None)
    except ValueError as error:
        raise BadInput("seals.wrong_passphrase", file=called) from error
    except Exception as error:
        raise BadInput("seals.no_p12", file=called) from error
    if found.key is None:
        raise BadInput("seals.no_key", file=called)
    if found.cert is None:
        raise BadInput("seals.no_certificate", file=called)
    others = [each.certificate for each in found.additional_certs]
    return found.key, found.cert.certificate, others


def _refuse_certificate(
    key: Any, certificate: "Certificate", moment: datetime, called: str
) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.x509 import ExtensionNotFound, KeyUsage

    name = _named(certificate, "2.5.4.3") or _named(certificate, "2.5.4.10")
    if key.public_key() != certificate.public_key():
        raise BadInput("seals.another_key", file=called, name=name)
    if not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise BadInput("seals.no_way", file=called, name=name)
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size < _LEAST_RSA:
        raise BadInput("seals.too_short", file=called, name=name, bits=key.key_size)
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if moment < start:
        raise BadInput("seals.too_early", file=called, name=name, date=start.date())
    if moment > end:
        raise BadInput("seals.expired", file=called, name=name, date=end.date())
    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
    except ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise BadInput("seals.not_for_signing", file=called, name=name)


def _named(certificate: "Certificate", oid: str) -> str:
    """A part of whose certificate it is; of several the first."""
    parts = [part.value for part in certificate.subject if part.oid.dotted_string == oid]
    return str(parts[0]) if parts else ""


def _signer(
    key: Any, certificate: "Certificate", others: "list[Certificate]"
) -> "tuple[Signer, str]":
    from asn1crypto import x509  # type: ignore[import-untyped]
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.sign.signers import Signer
    from pyhanko.sign.signers.pdf_cms import select_suitable_signing_md
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class Ours(Signer):
        """With the key as it is: loading it anew for each sheet takes longer than signing."""

        async def async_sign_raw(
            self,
            data: bytes,
            digest_algorithm: str,
            dry_run: bool = False,  # noqa: ARG002
        ) -> bytes:
            sha = getattr(hashes, digest_algorithm.upper())()
            if isinstance(key, rsa.RSAPrivateKey):
                return key.sign(data, padding.PKCS1v15(), sha)
            return bytes(key.sign(data, ec.ECDSA(sha)))

    def converted(each: "Certificate") -> Any:
        return x509.Certificate.load(each.public_bytes(Encoding.DER))

    store: Any = cast(Any, SimpleCertificateStore)()
    store.register_multiple(map(converted, others))
    own = converted(certificate)
    # The last certificate of the chain is what each reader has to have by itself.
    signer = Ours(signing_cert=own, cert_registry=store, embed_roots=False)
    return signer, select_suitable_signing_md(own.public_key)


def _signed(signer: "Signer", digest: bytes, algorithm: str) -> bytes:
    import asyncio

    return bytes(asyncio.run(signer.async_sign(digest, algorithm, use_pades=True)).dump())


class _Update:
    """What is appended: changed and new objects, the table of where they are, and the end of the file."""

    def __init__(self, pdf: bytes) -> None:
        from pyhanko.pdf_utils.reader import PdfFileReader

        self._pdf = pdf
        self._reader: Any = PdfFileReader(BytesIO(pdf))
        self._objects: dict[int, bytes] = {}
        size = int(self._reader.trailer["/Size"])
        self._field, self._form, self._seal = range(size, size + 3)

    def written(self, moment: datetime, words: Words, room: int) -> tuple[bytes, bytes]:
        """What goes before the seal's place and after it; the range in it is still empty."""
        root = self._reader.root
        page = self._reader.find_page_for_modification(0)[0]
        tree = root["/StructTreeRoot"]
        document, parents = tree["/K"].raw_get(0), tree.raw_get("/ParentTree")
        key = self._into_structure(document, parents)
        spoken = _text(words.spoken)
        self._change(root.container_ref, root, {
            "/AcroForm": b"<</Fields[%d 0 R]/SigFlags 3>>" % self._field,
            "/Perms": b"<</DocMDP %d 0 R>>" % self._seal,
        })  # fmt: skip
        self._change(page, page.get_object(), {"/Annots": b"[%d 0 R]" % self._field})
        self._objects[self._field] = (
            b"<</Type/Annot/Subtype/Widget/FT/Sig/T%s/TU%s/Contents%s/F 132/Rect[0 0 0 0]/P %d 0 R"
            b"/StructParent %d/V %d 0 R>>"
            % (_text(words.field), spoken, spoken, page.idnum, key, self._seal)
        )
        self._objects[self._form] = (
            b"<</Type/StructElem/S/Form/P %d 0 R/Pg %d 0 R/Alt%s"
            b"/K<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>>>"
            % (document.idnum, page.idnum, spoken, self._field, page.idnum)
        )
        return self._closed(self._dictionary(moment, words), room)

    def _into_structure(self, document: Any, parents: Any) -> int:
        """Puts the field at the end of what is read aloud; its key among the parents."""
        from pyhanko.pdf_utils import generic as pdf_objects

        generic = cast(Any, pdf_objects)
        held = document.get_object()
        below = generic.ArrayObject(held["/K"].raw_get(at) for at in range(len(held["/K"])))
        below.append(generic.IndirectObject(self._form, 0, self._reader))
        self._change(document, held, {"/K": _serialised(below)})
        tree = parents.get_object()
        listed = tree["/Nums"]
        key = int(listed[-2]) + 1
        entries = [_serialised(listed.raw_get(at)) for at in range(len(listed))]
        numbers = b" ".join((*entries, b"%d %d 0 R" % (key, self._form)))
        self._change(parents, tree, {"/Nums": b"[%s]" % numbers})
        return key

    def _change(self, reference: Any, old: Any, entries: dict[str, bytes]) -> None:
        """An object as it was but for these entries."""
        kept = {key: _serialised(old.raw_get(key)) for key in old if key not in entries}
        self._objects[reference.idnum] = b"<<%s>>" % b"".join(
            b"%s %s" % (str(key).encode(), value) for key, value in (kept | entries).items()
        )

    def _dictionary(self, moment: datetime, words: Words) -> bytes:
        """The seal but for the seal: all of it that is sealed as well."""
        entries = [b"/Reason" + _text(words.reason)]
        if words.place:
            entries.append(b"/Location" + _text(words.place))
        return (
            b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:%sZ)%s"
            b"/Reference[<</Type/SigRef/TransformMethod/DocMDP"
            b"/TransformParams<</Type/TransformParams/V/1.2/P 1>>>>]%s/Contents"
            % (
                moment.astimezone(UTC).strftime("%Y%m%d%H%M%S").encode(),
                b"".join(entries),
                _RANGE,
            )
        )

    def _closed(self, dictionary: bytes, room: int) -> tuple[bytes, bytes]:
        """The parts of the file's new end."""
        position = len(self._pdf)
        starts: dict[int, int] = {}
        parts: list[bytes] = []
        for number, content in sorted(self._objects.items()):
            starts[number] = position
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
            position += len(parts[-1])
        starts[self._seal] = position
        parts.append(b"%d 0 obj\n%s" % (self._seal, dictionary))
        position += len(parts[-1]) + 2 * room + 2
        before, after = b"".join(parts), b">>\nendobj\n"
        return before, after + self._table(starts, position + len(after), before)

    def _table(self, starts: dict[int, int], position: int, content: bytes) -> bytes:
        """Where the objects are (ISO 32000-1, 7.5.4), in runs of neighbours."""
        from itertools import groupby

        lines = [b"xref\n"]
        numbered = enumerate(sorted(starts))
        for _, run in groupby(numbered, lambda pair: pair[1] - pair[0]):
            numbers = [number for _, number in run]
            lines.append(b"%d %d\n" % (numbers[0], len(numbers)))
            lines += [b"%010d 00000 n \n" % starts[number] for number in numbers]
        trailer = self._reader.trailer
        first = bytes(trailer["/ID"][0].original_bytes)
        lines.append(
            b"trailer\n<</Size %d/Prev %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (
                self._seal + 1,
                self._reader.last_startxref,
                trailer.raw_get("/Root").idnum,
                trailer.raw_get("/Info").idnum,
                first.hex().upper().encode(),
                hashlib.sha256(content).hexdigest()[:32].upper().encode(),
                position,
            )
        )
        return b"".join(lines)


def _serialised(value: Any) -> bytes:
    stream = BytesIO()
    value.write_to_stream(stream, None)
    return stream.getvalue()


def _text(value: str) -> bytes:
    """A text string as PDF writes it, in UTF-16."""
    return b"<FEFF%s>" % value.encode("utf-16-be").hex().upper().encode()
