/** What one person sees of the world, from one channel. */
import type { APIMessage } from "discord-api-types/v10";
import type { Channel, Emulator } from "../emulator/index.ts";
import type { Seeded } from "./seeded-world.ts";
import type { ChannelView, NamedId, PlaceView, View, Who } from "./view.ts";

/** Enough to scroll back through an evening; more would only make the page slow. */
const MESSAGES = 200;

/** @param wanted the channel's id; one that this person does not see gives their first one */
export function sight(seeded: Seeded, me: Who, wanted: string | undefined): View {
	const { discord } = seeded;
	const places = placesOf(seeded, me);
	const place = places.find(({ channels }) => channels.some(({ id }) => id === wanted)) ?? (places[0] as PlaceView);
	const channel = place.channels.find(({ id }) => id === wanted) ?? (place.channels.find(({ id }) => id === place.home) as ChannelView);
	const guild = discord.world.guilds.get(place.id);
	const person = discord.as(me.id);
	return {
		app: { id: discord.application.id, name: discord.application.name },
		me,
		people: seeded.people,
		places,
		place,
		channel,
		pins: person.may("pin", channel.id),
		users: [...discord.world.users.values()].map(({ id, displayName }): NamedId => ({ id, name: displayName })),
		roles: guild ? [...guild.roles.values()].map(({ id, name }): NamedId => ({ id, name })) : [],
		commands: person.commands(channel.id),
		messages: ownFiles(discord, person.sees(channel.id).slice(-MESSAGES)),
	};
}

function placesOf({ discord, about }: Seeded, me: Who): PlaceView[] {
	const { guilds, channels } = discord.world;
	const named = ({ id, name, type }: Channel): ChannelView => ({
		id,
		name,
		about: about.get(id) ?? "",
		kind: type === FORUM ? "forum" : type === THREAD ? "thread" : "text",
	});
	const inServer = (server: string) => {
		const all = [...channels.values()].filter(({ guildId }) => guildId === server);
		// Each thread is under its channel.
		return all.filter(({ type }) => type !== THREAD).flatMap((one) => [one, ...all.filter(({ parentId }) => parentId === one.id)]);
	};
	const servers = [...guilds.values()].filter(({ members }) => members.has(me.id));
	const dms = [...channels.values()].filter(({ guildId, recipients }) => guildId === undefined && recipients.includes(me.id));
	return [
		...servers.map(({ id, name }): PlaceView => {
			const here = inServer(id).map(named);
			const home = here.findLast(({ kind }) => kind === "text")?.id ?? "";
			return { id, name, kind: "server", channels: here, home, addable: discord.as(me.id).may("invite", id) };
		}),
		{
			id: "dms",
			name: "Direct messages",
			kind: "dms",
			channels: dms.map((dm) => ({ ...named(dm), name: discord.application.name })),
			home: dms[0]?.id ?? "",
		},
	];
}

/** Types of channels (resources/channel#channel-object-channel-types). */
const [THREAD, FORUM] = [11, 15];

/** Files are fetched through the page's own address: it may load nothing from anywhere else. */
function ownFiles(discord: Emulator, messages: readonly APIMessage[]): APIMessage[] {
	return JSON.parse(JSON.stringify(messages).replaceAll(`"${discord.world.publicUrl}/attachments/`, '"/attachments/')) as APIMessage[];
}
