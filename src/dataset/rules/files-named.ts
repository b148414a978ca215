import { CELL_TOPICS, TOPICS } from "../topics.ts";
import type { Rule } from "./rule.ts";

export const filesNamed: Rule = {
	name: "files-named",
	because: "A newcomer finds an entry by its file's name, and the matching needs phrasings for every entry.",
	check(tree, report) {
		for (const file of [...tree.exchanges, ...tree.questions]) {
			const name = file.file.split("/").at(-1)?.replace(".yaml", "");
			if (name !== file.data.id) report(file, ["id"], `the file is called ${name}.yaml but its id is "${file.data.id}"`, "Make both the same");
		}
		const topics = tree.topics.data.map((topic) => topic.id);
		for (const id of TOPICS)
			if (!topics.includes(id))
				report(tree.topics, [], `the topic "${id}" is missing`, `All of ${["overview", ...CELL_TOPICS].join(", ")} must be there`);
		const wanted = [...TOPICS.map((id) => `topics/${id}`), ...tree.questions.map((file) => `questions/${file.data.id}`)];
		for (const key of wanted) {
			const file = tree.phrasings.get(key);
			if (!file)
				report(tree.topics, [], `nobody could ask for ${key}: phrasings/${key}.yaml is missing`, "Write at least ten questions as people send them");
			else if (file.data.length < 10) report(file, [], `only ${file.data.length} phrasings`, "Write at least ten questions as people send them");
		}
	},
};
