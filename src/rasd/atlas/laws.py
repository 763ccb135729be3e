"""Laws that cases in Iraq cite by name."""

from dataclasses import dataclass

from rasd.kernel.localized import Localized


@dataclass(frozen=True)
class Law:
    """A law that is cited by name; `patterns` match its folded names, `number` is (N, year)."""

    code: str
    names: Localized
    patterns: tuple[str, ...]
    number: tuple[str, str] | None = None


LAWS = (
    Law(
        "penal",
        Localized(ar="قانون العقوبات", ckb="یاسای سزادان", en="Penal Code"),
        ("penal code", "iraqi penal law", "ipc", "قانون العقوبات", "عقوبات", "یاسای سزادان"),
        ("111", "1969"),
    ),
    Law(
        "terror",
        Localized(
            ar="قانون مكافحة الإرهاب", ckb="یاسای بەرەنگاربوونەوەی تیرۆر", en="Anti-Terrorism Law"
        ),
        (
            "(anti|counter)[- ]?terror(ism)? (law|act)",
            "قانون مكافحة الارهاب",
            "مكافحة الارهاب",
            "یاسای (بەرەنگاربوونەوەی|دژە) ?تیرۆر",
        ),
        ("13", "2005"),
    ),
    Law(
        "comms-kri",
        Localized(
            ar="قانون إساءة استعمال أجهزة الاتصالات (كردستان)",
            ckb="یاسای خراپ بەکارهێنانی ئامێرەکانی پەیوەندی (کوردستان)",
            en="Law on Misuse of Communications Devices (Kurdistan)",
        ),
        (
            "misuse of (tele)?communications?( devices| equipment)?( law)?",
            "(اساءة|سوء) (استعمال|استخدام) اجهزة الاتصالات?",
            "خراپ ?بەکارهێنانی ئامێرەکانی پەیوەندی(کردن)?",
        ),
        ("6", "2008"),
    ),
    Law(
        "press-kri",
        Localized(
            ar="قانون العمل الصحفي (كردستان)",
            ckb="یاسای کاری ڕۆژنامەگەری (کوردستان)",
            en="Press Law (Kurdistan)",
        ),
        (
            "kurdistan(i)? (region )?press law",
            "journalism law",
            "قانون العمل الصحفي",
            "یاسای کاری ڕۆژنامەگەری",
            "یاسای ڕۆژنامەگەری",
        ),
        ("35", "2007"),
    ),
    Law(
        "journalists",
        Localized(
            ar="قانون حقوق الصحفيين",
            ckb="یاسای مافەکانی ڕۆژنامەنووسان",
            en="Journalists' Rights Law",
        ),
        (
            "(journalists'? )?(rights|protection) (law )?of journalists",
            "journalists'? rights law",
            "journalists'? protection law",
            "قانون حقوق الصحفیین",
            "قانون حمایة الصحفیین",
        ),
        ("21", "2011"),
    ),
    Law(
        "it-crimes",
        Localized(
            ar="مشروع قانون جرائم المعلوماتية",
            ckb="پڕۆژەیاسای تاوانەکانی زانیاری",
            en="Draft Information Technology Crimes Law",
        ),
        (
            "(draft )?(law on )?informat(ion|ics)( technology)? crimes( law| bill| act)?",
            "(draft )?(law on )?(anti-?)?cyber ?crimes?( law| bill)?",
            "((مشروع )?قانون )?جرائم المعلوماتیة",
            "((مشروع )?قانون )?(مکافحة )?الجرائم الالکترونیة",
            "یاسای تاوانەکانی زانیاری",
        ),
    ),
    Law(
        "constitution",
        Localized(ar="الدستور", ckb="دەستوور", en="Constitution"),
        ("constitution", "(ال)?دستور", "دەستوور"),
    ),
)
