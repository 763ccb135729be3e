"""Invented reports for the tour. They stand in the code alone: nothing of them is ever stored."""

from django.utils.translation import gettext_lazy as _

from rasd.desk.tour.lesson import Sample

AT_THE_DOOR = Sample(
    lang="ar",
    text="قبل ساعة جاء رجلان إلى باب بيتنا وسألا عني بسبب منشور عن الكهرباء، وقالا إنهما سيعودان "
    "الليلة. أنا الآن عند أقارب لي. هاتفي القديم بقي عندهما ورقمي ما زال يعمل عليه.\n"
    "المنشور: example.org/post/17",
    gist=_(
        "An hour ago two men came to our door because of a post about electricity and said they "
        "would be back tonight. I am with relatives. They kept my old phone, and my number still "
        "works on it."
    ),
    title=_("Visited at home over a post"),
    lines=(
        (_("Someone is in danger now"), _("Yes")),
        (_("May be published"), _("Ask me first")),
        (_("May be passed on to"), _("Legal help")),
        (_("Wishes"), _("Prefers that a woman reads it")),
    ),
)
BLOCKED = Sample(
    lang="ckb",
    text="لە دوێنێوە ماڵپەڕی هەواڵەکەمان لەسەر دوو کۆمپانیای ئینتەرنێت ناکرێتەوە، بەڵام بە ڤی پی "
    "ئێن دەکرێتەوە. وێنەی شاشەمان هەیە.",
    gist=_(
        "Since yesterday our news site does not open with two providers, but it does over a VPN. "
        "We have screenshots."
    ),
    title=_("News site does not open"),
)
FLOOD = Sample(
    lang="ar",
    text="اربح الآن! سجّل هنا: example.org/win اربح الآن! سجّل هنا: example.org/win",
    gist=_("Win now! Register here … Twelve with the same words came today."),
    title=_("The same words, twelve times"),
)
EXTORTED = Sample(
    lang="ckb",
    text="من تاکە مامۆستای ژنی فیزیام لە قوتابخانەکەی شارۆچکەکەمان. ئەو شەوەی لەگەڵ خوشکم لە "
    "کافێیەک بووم، هەژماری ئینستاگرامم دزرا. ئێستا کەسێک داوای ٣٠٠ دۆلار دەکات، ئەگینا وێنەکانم بۆ "
    "باوکم دەنێرێت.",
    gist=_(
        "I am the only woman who teaches physics at our small town's school. The night I was in a "
        "café with my sister, my Instagram account was stolen. Now someone asks for 300 dollars, "
        "or he sends my pictures to my father."
    ),
)
SUMMONS = Sample(
    lang="ar",
    text="نشرت صفحة محلية صورة كتاب استدعاء لمدوّن. أصابت الصفحة مرتين من قبل، ونقلت مرة خبراً عن "
    "غيرها بلا تحقّق. وقال محامٍ لا صلة له بالصفحة إنه رأى الأصل، والختم والتاريخ يوافقان كتباً أخرى "
    "نعرفها.",
    gist=_(
        "A local page posted a picture of a summons for a blogger. The page was right twice, and "
        "once copied a story unchecked. A lawyer with no tie to the page saw the original; stamp "
        "and date match other letters that we know."
    ),
)
ARREST = Sample(
    lang="ar",
    text="تقول وكالة أنباء إن صحفياً أُوقف يوم الأحد، وما زالت متمسكة بخبرها. عشر صفحات أوردت ذلك "
    "نقلاً عن الوكالة. وتقول عائلته إنه في البيت ولم يوقفه أحد.",
    gist=_(
        "A news agency says that a journalist was detained on Sunday and stands by it. Ten pages "
        "report it, all after the agency. His family says that he is at home and nobody detained "
        "him."
    ),
)
DRAFT = Sample(
    lang="ar",
    text="سُرق حساب المرأة الوحيدة التي تدرّس الفيزياء في مدرسة بلدة صغيرة بعد أن كانت في مقهى مع "
    "أختها، وطُلب منها ٣٠٠ دولار كي لا تُنشر صورها، بحسب رسالتها إلينا.",
    gist=_(
        "The account of the only woman who teaches physics at a small town's school was stolen "
        "after she was in a café with her sister; 300 dollars were demanded so that her pictures "
        "would not be spread, according to her message to us."
    ),
)
PROPOSED = (
    Sample(lang="ar", text="استُدعي مدوّن بسبب منشور عن أجور الموظفين.", gist=""),
    Sample(lang="ckb", text="بلۆگەرێک بەهۆی پۆستێکەوە دەربارەی مووچە بانگهێشت کرا.", gist=""),
    Sample(lang="en", text="A blogger was arrested over a post about salaries.", gist=""),
)
