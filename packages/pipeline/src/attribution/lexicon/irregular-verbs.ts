/**
 * Cue verbs whose past is not made with -ed: verb, past, participle. Plain English grammar, written for this project.
 * Sorted, one a line.
 */
export const IRREGULAR_VERBS = `
arise arose arisen
bear bore borne
beg begged begged
broadcast broadcast broadcast
cast cast cast
choose chose chosen
cry cried cried
draw drew drawn
feel felt felt
find found found
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
foreswear foreswore foresworn
give gave given
hang hung hung
hear heard heard
hit hit hit
hold held held
know knew known
lay laid laid
lead led led
lean leant leant
learn learnt learnt
let let let
make made made
mean meant meant
overturn overturned overturned
pay paid paid
put put put
read read read
rebut rebutted rebutted
rethink rethought rethought
say said said
see saw seen
seek sought sought
send sent sent
set set set
shake shook shaken
shoot shot shot
sing sang sung
speak spoke spoken
spell spelt spelt
spend spent spent
split split split
stand stood stood
stick stuck stuck
strike struck struck
strive strove striven
swear swore sworn
take took taken
tell told told
think thought thought
throw threw thrown
understand understood understood
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
`;
