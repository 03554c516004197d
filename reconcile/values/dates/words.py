"""The English words of dates and times, by what they do in a date.

Owns the table, nothing else; other languages lie in `reconcile/data/dates/LANGUAGE.yaml` in the same form: role, then
what it means, then the phrases that say it. A dot in a phrase may be left out in a text.
"""

from typing import TypeAlias

Table: TypeAlias = dict[str, dict[str, str]]

ENGLISH: Table = {
    "month": {
        "1": "january|jan.", "2": "february|feb.|febr.", "3": "march|mar.", "4": "april|apr.", "5": "may",
        "6": "june|jun.", "7": "july|jul.", "8": "august|aug.", "9": "september|sept.|sep.", "10": "october|oct.",
        "11": "november|nov.", "12": "december|dec.",
    },
    "weekday": {
        "0": "monday|mondays|mon.", "1": "tuesday|tuesdays|tues.|tue.", "2": "wednesday|wednesdays|weds.|wed.",
        "3": "thursday|thursdays|thurs.|thur.|thu.", "4": "friday|fridays|fri.", "5": "saturday|saturdays|sat.",
        "6": "sunday|sundays|sun.",
    },
    "season": {"21": "spring|springtime", "22": "summer|summertime", "23": "autumn|fall|autumntime",
               "24": "winter|wintertime"},
    "about": {"": "c.|ca.|ci.|circa|about|around|approximately|approx.|roughly|some time around|sometime around|"
                  "sometime in|some time in|sometime|on or about|on or around|in or about|in or around|at or about|"
                  "at around|at about|close to|near|in about|in around|in approximately|somewhere around|nearly|"
                  "almost|c.a."},
    "maybe": {"": "possibly|probably|perhaps|maybe|presumably|likely|reportedly|allegedly|apparently|believed to be|"
                  "thought to be|said to be|most likely|very likely|supposedly|uncertain"},
    "before": {"": "before|prior to|earlier than|ante|pre|no later than the day before"},
    "after": {"": "after|later than|following|post|subsequent to"},
    "since": {"": "since|ever since|from|as from|as of|starting|starting from|starting in|starting on|beginning|"
                  "beginning in|beginning on|beginning from|from as early as|as early as|no earlier than|"
                      "not earlier than|"
                  "not before|at the earliest|on or after|in or after|since as early as|since about the|effective"},
    "until": {"": "until|till|'til|til|up to|up until|up till|to|through|on or before|in or before|as late as|thru|"
                  "right up to|down to"},
    "by": {"": "by|no later than|not later than|not after|by no later than|by the time of|at the latest by"},
    "dash": {"": "to|until|till|til|through|thru|up to|up until|through to|and until|right through to"},
    "and": {"": "and|&|and on|and in"},
    "or": {"": "or|or else|or possibly|or perhaps|or maybe|or on|or in"},
    "between": {"": "between|sometime between|some time between|at some point between|anywhere between|"
                    "at some time between|at a time between|somewhere between"},
    "portion": {
        "early": "early|very early|early in|earlier in|early part of|the early part of|beginning of|the beginning of|"
                 "start of|the start of|in the early days of|the opening of|towards the beginning of|early on in",
        "mid": "mid|middle|middle of|the middle of|midway through|half way through|halfway through|midst of|"
               "the midst of",
        "late": "late|very late|late in|later in|end of|the end of|latter part of|the latter part of|close of|"
                "the close of|towards the end of|toward the end of|tail end of|near the end of|late part of",
    },
    "unit": {
        "day": "day|days|date", "week": "week|weeks", "month": "month|months|mo.", "quarter": "quarter|quarters|qtr.",
        "year": "year|years|calendar year|yr.|yrs.", "decade": "decade|decades",
        "century": "century|centuries|cent.|c.", "millennium": "millennium|millennia|millenniums",
        "fortnight": "fortnight|fortnights", "weekend": "weekend|weekends", "half": "half|semester",
        "hour": "hour|hours|hr.|hrs.", "minute": "minute|minutes|min.|mins.", "workweek": "workweek|working week|"
        "work week|business week", "business day": "business days|business day|working days|working day|workdays",
        "third": "third",
    },
    "yearword": {"": "year|the year|anno|anno domini|yr.|calendar year|the year of|cy"},
    "bc": {"": "b.c.|b.c.e.|bc|bce|before christ|before the common era"},
    "ad": {"": "a.d.|c.e.|ad|ce|anno domini|of the common era"},
    "of": {"": "of|in|of the|in the|for|from|during|during the|of our|on"},
    "on": {"": "on|in|at|during|over|upon|on the|in the|at the|during the|over the|dated|date|throughout|for|within|"
               "only|just|exactly|precisely|the|this|in the course of"},
    "the": {"": "the"},
    "daypart": {
        "dawn": "dawn|daybreak|sunrise|first light|the break of day|crack of dawn", "morning": "morning|forenoon|"
            "mornings",
        "early morning": "early morning|early hours|small hours|predawn|predawn hours|wee hours|the early hours|"
                         "early morning hours|pre-dawn|pre-dawn hours|early hours of the morning",
        "late morning": "late morning|mid-morning|midmorning", "noon": "lunchtime|lunch time|around noon",
        "afternoon": "afternoon|midafternoon|mid-afternoon", "early afternoon": "early afternoon",
        "late afternoon": "late afternoon", "dusk": "dusk|sunset|nightfall|twilight|sundown",
        "early evening": "early evening", "evening": "evening|eve|evenings", "late evening": "late evening",
        "night": "night|overnight|nighttime|night-time|late night|nights|late at night|in the night",
        "daytime": "daytime|daylight|day time|daylight hours|broad daylight",
    },
    "relday": {"0": "today|today's|the same day|same day|this day|otd|this very day|"
                    "the day of publication",
               "-1": "yesterday|the day before today", "1": "tomorrow|tmr.|tmrw",
               "-2": "the day before yesterday|day before yesterday",
               "2": "the day after tomorrow|day after tomorrow"},
    "open": {"": "present|the present|present day|the present day|date|now|ongoing|this day"},
    "relpart": {"0 morning": "this morning", "0 afternoon": "this afternoon", "0 evening": "this evening",
                "0 night": "tonight", "-1 night": "last night|yesterday night", "-1 evening": "yesterday evening",
                "-1 morning": "yesterday morning", "-1 afternoon": "yesterday afternoon"},
    "which": {
        "last": "last|the last|previous|the previous|past|the past|this past|preceding|prior|most recent|"
                "the preceding|the prior|the most recent",
        "this": "this|current|the current|same|the same|this present|the present",
        "next": "next|the next|following|the following|coming|the coming|upcoming|this coming|this upcoming|subsequent|"
                "forthcoming",
        "late": "later this|later in the|later in", "early": "earlier this|earlier in the|earlier in",
        "rest": "the rest of the|rest of the|the remainder of the|the rest of|rest of|rest of this|the rest of this",
    },
    "ago": {"": "ago|back|since|before|earlier|previously|prior"},
    "earlier": {"": "earlier|before that|previously|beforehand|before"},
    "later": {"": "later|after that|afterwards|thereafter|afterward|on|after"},
    "hence": {"": "hence|from now|from today|from now on"},
    "within": {"": "within|in|in under|less than|within less than"},
    "before_that": {"": "before|prior to|ahead of|earlier than|preceding|eve of"},
    "after_that": {"": "after|from|following|later than|since|past|starting from|starting|starting on|beginning"},
    "vague": {"2": "a couple of|a couple|couple of|couple", "3": "a few|few|several|some|a number of|a handful of"},
    "cardinal": {
        "0": "zero", "1": "one|a|an", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
        "8": "eight", "9": "nine", "10": "ten", "11": "eleven", "12": "twelve|a dozen|dozen", "13": "thirteen",
        "14": "fourteen", "15": "fifteen", "16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen",
        "20": "twenty", "30": "thirty", "40": "forty", "50": "fifty", "60": "sixty", "70": "seventy", "80": "eighty",
        "90": "ninety",
    },
    "hundred": {"100": "hundred", "1000": "thousand"},
    "ordinal": {
        "1": "first|1st", "2": "second|2nd", "3": "third|3rd", "4": "fourth", "5": "fifth", "6": "sixth",
        "7": "seventh",
        "8": "eighth", "9": "ninth", "10": "tenth", "11": "eleventh", "12": "twelfth", "13": "thirteenth",
        "14": "fourteenth", "15": "fifteenth", "16": "sixteenth", "17": "seventeenth", "18": "eighteenth",
        "19": "nineteenth", "20": "twentieth", "30": "thirtieth", "-1": "last|final|closing",
    },
    "suffix": {"": "st|nd|rd|th|º|ª"},
    "decades": {"0": "noughties", "20": "twenties", "30": "thirties", "40": "forties", "50": "fifties",
                "60": "sixties", "70": "seventies", "80": "eighties", "90": "nineties"},
    "holiday": {
        "christmas": "christmas|christmas day|xmas|xmas day|christmas holiday", "christmas eve": "christmas eve|"
            "xmas eve",
        "boxing day": "boxing day|st stephen's day|saint stephen's day",
        "new year": "new year's day|new year day|new year's|new years day|new years|new year",
        "new year's eve": "new year's eve|new years eve|new year eve|hogmanay", "epiphany": "epiphany|twelfth day",
        "valentine": "valentine's day|valentines day|st valentine's day|valentine's", "st patrick": "st patrick's day|"
        "saint patrick's day|st patricks day", "women": "international women's day|women's day",
        "april fools": "april fools|april fools'|april fool's day|april fools day|april fool day",
        "earth day": "earth day", "may day": "may day|international workers' day|labour day",
        "victory day": "victory day", "juneteenth": "juneteenth",
        "independence day": "independence day|us independence day", "bastille": "bastille day",
        "halloween": "halloween|hallowe'en|all hallows' eve|all hallows eve", "all saints": "all saints' day|"
            "all saints|"
        "all saints day", "all souls": "all souls' day|all souls day", "guy fawkes": "guy fawkes night|bonfire night",
        "armistice": "armistice day|remembrance day|veterans day|veterans' day", "midsummer": "midsummer day|"
            "midsummer's day",
        "cinco": "cinco de mayo", "groundhog": "groundhog day", "easter": "easter|easter sunday|easter day",
        "easter monday": "easter monday", "good friday": "good friday", "maundy thursday": "maundy thursday",
        "palm sunday": "palm sunday", "ash wednesday": "ash wednesday", "shrove tuesday": "shrove tuesday|mardi gras",
        "holy saturday": "holy saturday|easter saturday|easter eve", "ascension": "ascension|ascension day",
        "pentecost": "pentecost|whit sunday|whitsun", "whit monday": "whit monday", "corpus christi": "corpus christi",
        "orthodox easter": "orthodox easter", "thanksgiving": "thanksgiving|thanksgiving day",
        "black friday": "black friday",
        "labor day": "labor day", "memorial day": "memorial day", "mlk": "martin luther king day|mlk day|"
        "martin luther king jr day", "presidents": "presidents day|presidents' day|washington's birthday",
        "mother": "mother's day|mothers day", "father": "father's day|fathers day", "columbus": "columbus day",
    },
    "weekof": {"commencing": "the week of|week of|w/c|wc|week commencing|the week commencing|week beginning|"
                             "the week beginning|the week starting on|week starting on|the week starting|week starting|"
                             "the week beginning on|week beginning on|the week from|the week that began on",
               "ending": "week ending|the week ending|w/e|week to|the week to|the week ending on|week ending on"},
    "verb": {
        "aside": "exhibited|published|cast|casts|reprinted|reissued|republished|replica|replicas|posthumous|"
            "posthumously|"
                 "restored|reassembled|repaired|shown|first|later|editions|copy|released|engraved|refabricated|edition|"
                 "originally|original|exhibition|acquired|built|founded|signed|dated|premiered|recorded|broadcast|"
                     "issued|"
                 "composed|written|painted|drawn|created|made|opened|completed|designed|photographed|filmed|taken|"
                 "produced|executed|carved|woven|remade on installation|partly|probably|possibly|translated",
        "making": "printed|reconstructed|reconstruction|remade|reworked|editioned|assembled|fabricated|re-fabricated|"
                  "reproduced|annotated|later dated|this version|with additions|rebuilt|revised|altered|extended|"
                      "enlarged|"
                  "modified|finished|continued",
    },
    "orlater": {"after": "or later|or after|onwards|onward|and later|and after|or thereafter|and onwards|or afterwards|"
                         "forward|at the earliest|and onward|on", "before": "or earlier|or before|and earlier|"
                             "and before|"
                "at the latest|or sooner"},
    "orso": {"": "or so|or thereabouts|approximately|approx.|or thereabout|approximate|circa"},
    "decadesuffix": {"": "s|'s"},
    "decadeword": {"": "the decade of"},
    "noonword": {"43200": "noon|midday|twelve noon|high noon|12 noon", "0": "midnight|twelve midnight"},
    "meridiem": {"am": "a.m.|am|a.m|o'clock in the morning|in the morning|o'clock am",
                 "pm": "p.m.|pm|p.m|in the afternoon|in the evening|o'clock in the afternoon|o'clock in the evening|"
                       "at night|o'clock at night|o'clock pm"},
    "clockword": {"": "o'clock|hours|hrs.|hrs|h.|h|hour|uhr|o' clock|hours local time|local time hours"},
    "past": {"1": "past|after", "-1": "to|before|till|of"},
    "fraction": {"30": "half", "15": "quarter|a quarter"},
    "nearly": {"": "shortly before|just before|soon before|nearly|almost|close to|nearing|towards|toward|"
        "a little before|"
                   "a few minutes before|minutes before|moments before|coming up to|shortly prior to|right before",
               "after": "shortly after|just after|soon after|a little after|a few minutes after|minutes after|"
                   "moments after|"
                        "just past|shortly past|a little past|right after|some time after|sometime after"},
    "zone": {"": "gmt|utc|z|cet|cest|eet|eest|wet|west|bst|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|ct|mt|jst|kst|hkt|"
                 "ist|aest|aedt|acst|awst|nzst|nzdt|sgt|gst|pkt|wib|trt|alm|brt|art|eat|wat|cat|sast",
             "local time": "local time|local|local hours", "Moscow time": "moscow time", "Astana time": "astana time",
             "Eastern time": "eastern time|eastern", "Pacific time": "pacific time|pacific",
             "Central time": "central time", "Mountain time": "mountain time", "Kyiv time": "kyiv time|kiev time",
             "GMT": "greenwich mean time|universal time|zulu", "CET": "central european time"},
}  # fmt: skip
