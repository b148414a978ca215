/** A Discord of its own for bench/gateway.ts: floods the connected client with messages that are not for it, or asks it questions. */
import { createEmulator, overGateway, realClock } from "../../emulator/index.ts";

export type Order = { readonly flood: number } | { readonly ask: readonly string[] };

const ADMINISTRATOR = 8n;
/** Three seconds times this: what waits behind a flood shall still be answered. */
const PATIENCE = 100;
/** Asked at once. */
const PARALLEL = 8;
/** Sent between two looks at the socket. */
const BATCH = 500;
/** Enough that flood control finds nobody in a hurry. */
const PEOPLE = 500;

const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "gateway bench", timeScale: PATIENCE });
const guild = discord.addGuild({ name: "Coins", ownerId: discord.addUser({ name: "owner" }).id });
const channel = discord.addChannel(guild.id, { name: "general" });
discord.installTo({ guildId: guild.id, permissions: ADMINISTRATOR });
const people = Array.from({ length: PEOPLE }, (_, i) => discord.addUser({ name: `person${i}` }).id);
for (const id of people) discord.addMember(guild.id, id);
discord.deliver = overGateway();
const api = await discord.listen();

/** One message as the emulator sends it, which stands for all of them: only its id and its number change. */
function sample(): string {
	const { id } = discord.as(people[0] as string).say(channel.id, "did anybody see the match last night? that last goal was unbelievable");
	const [session] = discord.world.sessions.values();
	const frame = session?.sent.findLast((sent) => sent.frame.includes("MESSAGE_CREATE"))?.frame;
	if (!session || !frame) throw new Error("No client is connected that reads messages.");
	return frame.replaceAll(`"${id}"`, '"MESSAGE"').replace(/"s":\d+/, '"s":NUMBER');
}

async function flood(count: number): Promise<void> {
	const [session] = discord.world.sessions.values();
	const like = sample();
	for (let i = 0; i < count; i++) {
		if (!session?.link) throw new Error("The client is gone.");
		session.seq += 1;
		session.link.send(like.replace('MESSAGE"', `${discord.world.newId()}"`).replace("NUMBER", String(session.seq)));
		if (i % BATCH === 0) await new Promise((done) => setImmediate(done));
	}
}

async function ask(questions: readonly string[]): Promise<void> {
	let at = 0;
	const one = async () => {
		while (at < questions.length) {
			const turn = at++;
			const question = questions[turn] as string;
			const outcome = await discord.as(people[turn % PEOPLE] as string).slash(channel.id, "ask", { question });
			if (outcome.state !== "answered") throw new Error(`"${question}" was not answered: ${outcome.failure}`);
		}
	};
	await Promise.all(Array.from({ length: PARALLEL }, one));
}

process.on("message", async (order: Order) => {
	if ("flood" in order) await flood(order.flood);
	else await ask(order.ask);
	process.send?.("done");
});
process.send?.({ url: `${api.url}/api`, token: discord.application.token });
