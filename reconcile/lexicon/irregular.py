"""Irregular English forms, which no stemmer joins: a table of base forms and what they become."""

_FORMS = """
arise arose arisen; awake awoke awoken; be was were been am is are; bear bore borne; beat beaten; become became
begin began begun; bend bent; bet; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken
breed bred; bring brought; broadcast; build built; burn burnt; burst; buy bought; cast; catch caught
choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; do did done does; draw drew drawn
dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought
find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast; foresee foresaw foreseen
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given
go went gone goes; grind ground; grow grew grown; hang hung; have had has; hear heard; hide hid hidden; hold held
keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent
lie lay lain; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken
overcome overcame; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid
prove proven; read; rebuild rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen
seek sought; sell sold; send sent; set; sew sewn; shake shook shaken; shed; shine shone; shoot shot; show shown
shrink shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; smell smelt
speak spoke spoken; speed sped; spend spent; spill spilt; spin spun; spit spat; split; spoil spoilt; spread
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken
strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken
teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone
understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; weave wove woven
weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written
man men; woman women; child children; foot feet; tooth teeth; mouse mice; wife wives; life lives; knife knives
policeman policemen; half halves; leaf leaves; person people; crisis crises; analysis analyses; datum data
hypothesis hypotheses; phenomenon phenomena; businessman businessmen; gunman gunmen; fireman firemen
fisherman fishermen; spokesman spokesmen; chairman chairmen; wolf wolves
grandchild grandchildren; schoolchild schoolchildren; stepchild stepchildren; godchild godchildren
serviceman servicemen; servicewoman servicewomen; airman airmen; seaman seamen; crewman crewmen; frogman frogmen
foreman foremen; workman workmen; craftsman craftsmen; tradesman tradesmen; salesman salesmen; watchman watchmen
signalman signalmen; cameraman cameramen; clergyman clergymen; nobleman noblemen; gentleman gentlemen; kinsman kinsmen
tribesman tribesmen; countryman countrymen; statesman statesmen; sportsman sportsmen; sportswoman sportswomen
congressman congressmen; councilman councilmen; ombudsman ombudsmen; horseman horsemen; doorman doormen
policewoman policewomen; spokeswoman spokeswomen; businesswoman businesswomen; chairwoman chairwomen
midwife midwives; housewife housewives; thief thieves; shelf shelves; loaf loaves; calf calves; scarf scarves
goose geese; ox oxen; louse lice; bacterium bacteria; fungus fungi; nucleus nuclei; larva larvae; nebula nebulae
formula formulae; criterion criteria; diagnosis diagnoses; thesis theses; index indices; appendix appendices
referendum referenda; memorandum memoranda; stadium stadia; stratum strata
befall befell befallen; behold beheld; forgo forwent forgone; foretell foretold; mislay mislaid; mow mown
overfly overflew overflown; overhear overheard; override overrode overridden; overrun overran; partake partook partaken
plead pled; remake remade; repay repaid; resell resold; retake retook retaken; rethink rethought
rewrite rewrote rewritten; rerun reran; saw sawn; shear shorn; slay slew slain; sneak snuck; sow sown; stink stank stunk
strew strewn; stride strode; tread trod trodden; unwind unwound; wring wrung; abide abode; dive dove; undo undid undone
"""
_AMBIGUOUS = frozenset(
    ("found", "lay", "wound", "ground", "bound", "left", "felt", "rose", "saw", "lit", "bit", "people", "is", "data")
)
"""Forms that are words of their own more often than not; they keep their own stem beside the base's."""


def _table() -> dict[str, str]:
    rows = (row.split() for line in _FORMS.split("\n") for row in line.split(";"))
    return {form: base for row in rows if row for base, *forms in (row,) for form in forms if form not in _AMBIGUOUS}


BASE_FORMS = _table()
"""Irregular form to base form, both folded."""
