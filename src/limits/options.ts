/** The options of a select, in a message or in a form. */
import { LIMITS } from "./numbers.ts";
import { filled, longer, type Say } from "./say.ts";

export function checkOptions(say: Say, at: string, options: readonly { label: string; value: string; description?: string }[]): void {
	if (options.length < 1 || options.length > LIMITS.selectOptions) say(`${at} has ${options.length} options, 1 to ${LIMITS.selectOptions}`);
	if (new Set(options.map((o) => o.value)).size < options.length) say(`${at} has two options of one value`);
	for (const [i, option] of options.entries()) {
		filled(say, `${at}.options[${i}].label`, option.label, LIMITS.optionText);
		filled(say, `${at}.options[${i}].value`, option.value, LIMITS.optionText);
		longer(say, `${at}.options[${i}].description`, option.description, LIMITS.optionText);
	}
}
