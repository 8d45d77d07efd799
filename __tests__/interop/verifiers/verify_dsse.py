"""Verifies a DSSE bundle with Sigstore's Python client and finds the record among what it vouches for.

The client's command does the same, but takes no statement with a `gitCommit` among its subjects, as ours has:
its own reader of statements knows the SHA-2 and SHA-3 digests only. This is the API below it, which leaves the
statement to its caller: https://sigstore.github.io/sigstore-python/api/verify/verifier/
"""

import hashlib
import json
import sys
from pathlib import Path

from sigstore.models import Bundle, TrustedRoot
from sigstore.verify import Verifier
from sigstore.verify.policy import Identity

record, bundle, trusted_root, identity, issuer, predicate_type = sys.argv[1:]
verifier = Verifier(trusted_root=TrustedRoot.from_file(trusted_root))
payload_type, payload = verifier.verify_dsse(
    Bundle.from_json(Path(bundle).read_bytes()), Identity(identity=identity, issuer=issuer)
)
statement = json.loads(payload)
digest = hashlib.sha256(Path(record).read_bytes()).hexdigest()
subjects = [subject["digest"].get("sha256") for subject in statement["subject"]]
if payload_type != "application/vnd.in-toto+json" or statement["predicateType"] != predicate_type:
    sys.exit(f"this is a {statement['predicateType']} in {payload_type}")
if digest not in subjects:
    sys.exit(f"the statement has no subject with the digest {digest}")
