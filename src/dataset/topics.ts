/** The topics by their ids. Apart from the schemas, for the bot at work reads no file of the dataset and need not load what checks them. */

/** The twelve topics that an exchange has a cell for; `overview` is made from them and has no cell of its own. */
export const CELL_TOPICS = [
	"insurance",
	"protection-fund",
	"insurer-partners",
	"exclusions",
	"fiat-protection",
	"custody",
	"account-security",
	"transparency",
	"regulation",
	"incidents",
	"claims",
	"contact",
] as const;
export const TOPICS = ["overview", ...CELL_TOPICS] as const;
export type CellTopic = (typeof CELL_TOPICS)[number];
export type TopicId = (typeof TOPICS)[number];
