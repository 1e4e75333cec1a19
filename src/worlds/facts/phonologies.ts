/**
 * How the names of a people sound: runs of consonants and of vowels in turn, one of each list. Since the runs alternate, a
 * name falls back into its runs in one way only; since no two phonologies of as many runs share a last one, it also tells
 * its phonology. So no two combinations are ever spelt alike. Second vowels and last runs are such as real names rarely have.
 */
export const phonologies: readonly (readonly (readonly string[])[])[] = [
  [
    runs('b br d dr f fr g gr h hr k kr l m r s sk st str sv t thr tr v'),
    runs('a e i o u au ei oe'),
    runs('bj dr fl ft gn gv ldr lf lk lm mb mn ndr nk rd rg rsk sg sk tt vd vn zg zl'),
    runs('a e i o u ae ou ui'),
    runs('ld rd rk lk nd lsk rst sv nk rg lg nsk rv lv rf lf gd tn kn gn vd rn ln rsk'),
  ],
  [
    runs('b br c cl d f g gl gr l m n p r s t v z'),
    runs('a e i o u ie'),
    runs('b d g l n r s t v ll nn rr ss zz lv mb dr vr'),
    runs('a e i o u ia'),
    runs('b c d g l m n r s v ll nn sc rr tt dr gn vr mm gg'),
    runs('io eo ea oe ua'),
  ],
  [
    runs('b ch d dzh g gh j k kh kv m n q r s sh t ts tz v z zh zr zv'),
    runs('a e i o u aa ee uu'),
    runs('b bd d dj g gh gz hm hn hr kh km lk nkh q rj rz shk shm st tk vz z zm'),
    runs('a e i o u aa ai oo'),
    runs('k t sh kh q z dz ts p b j ch gh zh hn hr hm mz rz nz lz zd shk tz'),
  ],
  [
    runs('b bl br c cl cr d dr f ff g gl gr gw h ll m n p pr rh t tr w'),
    runs('a e i o u y ae eu'),
    runs('b br dd ddl dr ff fl g gl gw l lw m n nt nw rdd rth rw s th thl wl wn'),
    runs('ae ai ei eu oe y ey uo'),
    runs('n r l m s dd ff rdd rth lth nth rch lch nch th wn wl wr fn ddl ll nn rr ss'),
  ],
  [
    runs('f h hw k kw l m mw n nd nw p pw r t tw v w'),
    runs('a e i o u au'),
    runs('f h hl k kw l m mb n nd ng p r s t v w nt'),
    runs('a e i o u oa'),
    runs('f h hl k kw l lp m n nd ng p r s sk t v w'),
    runs('ui ai oi au ou'),
  ],
  [
    runs('bl br ch cl cr d dl f g gl h kn l m n p pl r s sl sn th tr v'),
    runs('a e i o u ea oa ou'),
    runs('bb ct dl ffl gg lb ld lp lt mbl mp nc ndl pp ps rb rl rm rp sb sp stl tch x'),
    runs('o u oa ee ue ou eo ia'),
    runs('x mp nx lx rx ft ct mb lt nt ps ks bs ms rps lps ck tch rt rm lm sp st bb'),
  ],
];

function runs(list: string): readonly string[] {
  return list.split(' ');
}
