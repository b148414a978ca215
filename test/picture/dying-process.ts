/** A drawing process for tests: dies, fails, hangs or is slow when the title says so. */
process.on("message", ({ id, table }: { id: number; table: { title: string } }) => {
	if (table.title.startsWith("die")) process.exit(3);
	if (table.title.startsWith("hang")) for (;;);
	if (table.title.startsWith("fail")) process.send?.({ id, fault: "no" });
	else setTimeout(() => process.send?.({ id, png: new Uint8Array([1, 2, 3]) }), table.title.startsWith("slow") ? 200 : 0);
});
process.on("disconnect", () => process.exit(0));
