/** Makes every text storable in both databases: PostgreSQL refuses NUL, and half a surrogate pair would come back as another text. */
import { type KyselyPlugin, OperationNodeTransformer, type PrimitiveValueListNode, type ValueNode } from "kysely";

const storable = (value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value);

class Texts extends OperationNodeTransformer {
	protected override transformValue(node: ValueNode): ValueNode {
		return { ...node, value: storable(node.value) };
	}
	protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
		return { ...node, values: node.values.map(storable) };
	}
}

export function storableText(): KyselyPlugin {
	const texts = new Texts();
	return { transformQuery: ({ node }) => texts.transformNode(node), transformResult: async ({ result }) => result };
}
