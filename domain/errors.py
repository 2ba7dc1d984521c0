"""Every error we raise on purpose.

DocketError                      code, advice for the person, retryable
├── WrongSettings                a setting is missing or not of its form
├── UnknownReceipt               no such receipt number
├── FolderTrouble                a drop folder cannot be read or written
│   └── DiskLow                  free space is under the low-water mark: intake stops, papers stay
├── VaultTrouble                 the vault cannot be read or written
│   ├── WrongMasterKey           the key does not open this vault: accept nothing, lose nothing
│   └── SealBroken               stored bytes fail authentication: bit rot or tampering
├── CageTrouble                  the process for strangers' bytes
│   ├── CageMissing              no working cage on this machine: refuse to work
│   ├── CageTimeout              killed at its time limit
│   ├── CageOverflow             killed at its memory or output limit
│   └── CageFailed               ended badly, or answered what it must not
├── EngineTrouble                an OCR engine is missing or failed
├── StaleFence                   the lease was lost to somebody else; the late result is thrown away
├── UnlawfulChange               the lifecycle has no such step
├── NotPermitted                 this person may not do this
├── StaleDecision                what was decided on has changed since it was shown
└── AuditBroken                  the hash chain does not close

Anything else that is raised is our bug. `docs/errors.md` has a heading for every code.
"""

from typing import ClassVar


class DocketError(Exception):
    """Base of the tree; `str(error)` is for operators and never holds a paper's contents."""

    code: ClassVar[str] = "docket"
    advice: ClassVar[str] = "Tell the operator, with the time it happened."
    retryable: ClassVar[bool] = False


class WrongSettings(DocketError):
    code = "wrong-settings"
    advice = "Correct the setting named in the message; docs/operations.md lists them all."


class UnknownReceipt(DocketError):
    code = "unknown-receipt"
    advice = "Check the receipt number; it is printed in the queue and looks like R2026-000017-5."


class FolderTrouble(DocketError):
    code = "folder-trouble"
    advice = "Check that the drop folder exists and that the service may write in it."
    retryable = True


class DiskLow(FolderTrouble):
    code = "disk-low"
    advice = "Free space on the disk; intake goes on by itself, the papers wait in their folder."


class VaultTrouble(DocketError):
    code = "vault-trouble"
    advice = "Check the vault's disk and its permissions; nothing was accepted meanwhile."
    retryable = True


class WrongMasterKey(VaultTrouble):
    code = "wrong-master-key"
    advice = "Start again with the master key that made this vault; nothing is lost."
    retryable = False


class SealBroken(VaultTrouble):
    code = "seal-broken"
    advice = "Restore this object from the backup; do not work on the paper until then."
    retryable = False


class CageTrouble(DocketError):
    code = "cage-trouble"
    advice = "Run `intake doctor`; the paper is kept and can be tried again."


class CageMissing(CageTrouble):
    code = "cage-missing"
    advice = "Install bubblewrap and allow unprivileged user namespaces; in a container see docker-compose.yml."


class CageTimeout(CageTrouble):
    code = "cage-timeout"
    advice = "Look at the original by hand, or ask the sender for the paper again."
    retryable = True


class CageOverflow(CageTrouble):
    code = "cage-overflow"
    advice = "Look at the original by hand, or ask the sender for the paper again."


class CageFailed(CageTrouble):
    code = "cage-failed"
    advice = "Look at the original by hand, or ask the sender for the paper again."


class EngineTrouble(DocketError):
    code = "engine-trouble"
    advice = "Run `intake doctor`; it says which reader or language is missing."
    retryable = True


class StaleFence(DocketError):
    code = "stale-fence"
    advice = "Nothing to do: another worker holds this work now."


class UnlawfulChange(DocketError):
    code = "unlawful-change"
    advice = "Reload the page: the ticket is in another state than it was."


class NotPermitted(DocketError):
    code = "not-permitted"
    advice = "Ask somebody with the right role to do this."


class StaleDecision(DocketError):
    code = "stale-decision"
    advice = "The paper, its fields or the policy changed since you saw them. Look again, then decide."


class AuditBroken(DocketError):
    code = "audit-broken"
    advice = "Stop, keep the database as it is and tell the privacy officer."
