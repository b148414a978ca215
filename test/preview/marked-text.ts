/** Text that is made of what markdown is made of, and of what a page must not take for markup. */
import fc from "fast-check";

const signs = fc.constantFrom(
	"*",
	"**",
	"_",
	"__",
	"~~",
	"||",
	"`",
	"```",
	"[",
	"](",
	")",
	"\\",
	">",
	"> ",
	"\n",
	"- ",
	"# ",
	"<",
	"@",
	"1. ",
	"a",
	" ",
	"b c",
);
export const marked = fc
	.array(
		fc.oneof(
			signs,
			fc.constantFrom("https://a.example/", "javascript:alert(1)", "<script>", "data:text/html,x", "<@1>", "<img src=x onerror=y>"),
			fc.string(),
		),
		{
			maxLength: 60,
		},
	)
	.map((pieces) => pieces.join(""));
