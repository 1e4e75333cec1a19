// Parts that phrases are composed of. No arm is longer than three words, so that few runs of words come back.

/** After "by", "to", "among": who looked on. */
export const people =
  '{wary|elderly|travelling|unpaid|learned|idle|local|homesick} {sailors|pilgrims|clerks|sketchers|pedlars|millers|nuns|carters|smugglers}';

/** After "after", "since": what went wrong. */
export const trouble =
  '{a|the} {great|second|sudden|slow|brief|disastrous} {fire|flood|storm|landslip|fever|blockade|drought}';

/** How often, and when in the year. */
export const yearly =
  '{every {spring|autumn|summer|leap year}|at {midsummer|harvest time|the solstice}|in the {first|last|coldest} week of {the fair|spring|the year}|when {herring|the geese|the tax collectors} {come|return}}';

/** For how long. */
export const span =
  '{for {some|many|seven|nineteen|forty} {years|winters|seasons|harvests}|until {recently|the peace|the roads improved|old customs lapsed}}';

/** Under which circumstances something happened. */
export const circumstance =
  '{after|during|before|in the year of} {a|the} {long|cold|wet|poor|celebrated|disputed|quiet|costly} {winter|strike|election|harvest|siege|lawsuit|regatta|festival|truce}';

/** Where something is written. */
export const source = '{parish|guild|harbour|court|customs|chapel} {registers|rolls|minutes|accounts|annals|letters}';
