/** Words that have no matter of their own: what is left beside them and the names says whether a message is whole. */
import { wordSet } from "../text/words.ts";

export const LEANING = wordSet(
	"and but ok okay so n what whats about how hows same question thing one ones for with on at then now do does did is are it its the a an " +
		"also or maybe hmm hm well yes yeah no nah please pls plz put that this these those them they their there me us you too as to of in " +
		"if i my mine was were be been would will can could like use uses using any other others else another only just right cool k lol tho though " +
		"actually wbu again next against versus vs compare compared comparison which who better worse bigger smaller safer more less than stack up " +
		"friend friends brother brothers mate korean case here give tell " +
		"meant sorry oops wait not instead rather hey both two three all rest add include plus throw side either pair together first second former " +
		"latter third y w r u ur ya sry soz wrong typo scratch nvm forget bad mistake btw have has had got offer offers ever even because since he she join x " +
		"your really truly single option choice whos wheres theyre theyve thats isnt arent doesnt dont didnt wasnt werent wouldnt " +
		"gf bf girlfriend boyfriend wife husband sister sis mom mum dad cousin son daughter kid guy guys roommate coworker colleague boss people folks " +
		"pick choose prefer things stuff into mix list added adding thrown throwing alongside everyone everybody anyone anybody nobody none show see " +
		"another's aswell neither each every some where when by move moved moving switch switched switching " +
		"ranking let lets say says suppose imagine assume assuming used wanna gonna gotta need needs want wants think thinking guess ask asking curious wondering " +
		"considering relevant matter matters depends perhaps probably mostly usually still already yet lately currently today anymore specifically " +
		"basically literally different similar identical him his her between regarding situation opened open " +
		"said told telling asked should through via table chart idem ditto likewise trade trades beside true heard hear buddy look looks looking seem seems called exactly precisely myself yourself wise per cause come came going went getting dad's winner wins never uncle aunt grandma neighbour",
);

/** How somebody says that they were misunderstood: beside these, what is left is what they meant. */
export const CORRECTING = wordSet(
	"no noo nooo nah nope said asked asking wanted want know wrote typed spelled spelt wrong name typo autocorrect misspelled mispelled scratch correction mistake bad sorry oops " +
		"whoops meant mean not question my i what was",
);

/** Of the exchanges as such: "which exchanges have got that". */
export const EXCHANGE_WORDS = wordSet("exchange exchanges platform platforms site sites company companies");

/** How somebody says where they live: a country beside these is all that is new. */
export const OF_TELLING = wordSet(
	"im am ive live lives living based from resident residents citizen citizens customer customers user users person people as country clients here apply applies change changes anything valid count counts go goes moved moving account accounts side folks ppl passport visa nationality us last year years month months week ago since lately recently used",
);

/** Short replies that ask nothing. Spelling leaves them alone. */
export const ACKNOWLEDGES = wordSet(
	"ok okay lol k kk hm hmm interesting gotcha thanks thank you thx ty cheers yeah yep figured got it cool nice great good wow damn oof alright right fine sure i see makes sense haha ha lmao oh ah well noted perfect awesome bot aha ahh ohh ooh mhm",
);
