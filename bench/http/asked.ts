/** /ask as Discord sends it, each from another person. */
const GUILD = "2000000000000000001";

/** Each from another person, so that flood control and follow-ups leave it alone. */
export function askedBy(i: number, question: string) {
	const id = (base: bigint) => String(base + BigInt(i));
	const user = { id: id(5_000_000_000_000_000_000n), username: "ann", discriminator: "0", global_name: "Ann", avatar: null };
	return {
		id: id(4_000_000_000_000_000_000n),
		application_id: "1000000000000000001",
		token: `token-${i}`,
		version: 1,
		type: 2,
		locale: "en-US",
		entitlements: [],
		attachment_size_limit: 10_485_760,
		app_permissions: "2251799813685247",
		context: 0,
		authorizing_integration_owners: { "0": GUILD },
		channel_id: "3000000000000000001",
		channel: { id: "3000000000000000001", type: 0 },
		guild_id: String(2_000_000_000_000_000_000n + BigInt(i % 500)),
		guild_locale: "en-US",
		member: { user, roles: [], permissions: "2147483648", joined_at: "2024-01-01T00:00:00Z", deaf: false, mute: false, flags: 0 },
		data: { id: "6000000000000000001", name: "ask", type: 1, options: [{ name: "question", type: 3, value: question }] },
	};
}
