/** /faq: a server's moderators correct and add entries, see what is asked, and set how the bot behaves there. */

import type { Command } from "../../src/discord/pipeline/command.ts";
import { focused, text } from "../../src/discord/protocol/options.ts";
import { subcommand } from "../../src/discord/protocol/subcommand.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { alerts, digestOff, digestOn } from "./alerts.ts";
import { banner } from "./banner.ts";
import { entryPicked, groupPicked, groupsAgain } from "./browse.ts";
import { channelAdd, channelList, channelRemove } from "./channel.ts";
import { data } from "./definition.ts";
import { deleteAsked, deleteSent } from "./delete-everything.ts";
import { doctor } from "./doctor.ts";
import { offerEntries, offerLayer } from "./entries.ts";
import { history, historyTurned, remove, removeNot, removeSure, restore, undo, undoPressed } from "./history.ts";
import { offerExchangeList, panel } from "./panel.ts";
import { offerPhrasings, phrasingAdd, phrasingRemove } from "./phrasing.ts";
import { exportLayer, importLayer } from "./portable.ts";
import { correctEarlier, posted, postedTurned } from "./posted.ts";
import { approve, askReason, drafts, reasonSent, review, reviewPage, sendBack } from "./publish.ts";
import { attachAsked, attachPicked, draftAsked, editMarked, findAsked, findSent, ignore, offTopic, queue, queueTurned } from "./queue.ts";
import { offerScam, scamAdd, scamList, scamRemove } from "./scam.ts";
import { offeredTo, onButton, onForm, onSlash, type SlashStep } from "./session.ts";
import { settings } from "./settings.ts";
import { keep, oldTurned, stale, staleTurned, takeBase } from "./stale.ts";
import { testQuestion } from "./test-question.ts";
import { usage } from "./usage.ts";
import { add, added, discard, draftSent, edit, openDraft, openPart, partSent, putOver } from "./write.ts";

const RUN: Readonly<Record<string, SlashStep>> = {
	add,
	edit,
	remove,
	restore,
	history,
	undo,
	drafts,
	review,
	"phrasing add": phrasingAdd,
	"phrasing remove": phrasingRemove,
	test: testQuestion,
	queue,
	usage,
	stale,
	banner,
	panel,
	"scam add": scamAdd,
	"scam remove": scamRemove,
	"scam list": scamList,
	"channel add": channelAdd,
	"channel remove": channelRemove,
	"channel list": channelList,
	alerts,
	"digest on": digestOn,
	"digest off": digestOff,
	posted,
	export: exportLayer,
	import: importLayer,
	settings,
	"delete everything": deleteAsked,
	doctor,
};

export const faq = {
	changes: true,
	data,
	run: onSlash((session, all, interaction) => {
		const { name, options } = subcommand(all);
		const run = Object.hasOwn(RUN, name) ? RUN[name] : undefined;
		if (!run) throw new UserError("I do not know that part of /faq. Discord may need a minute to forget it.");
		return run(session, options, interaction);
	}),
	autocomplete: (bot, interaction) =>
		offeredTo(bot, interaction, (session) => {
			const { name, options } = subcommand(interaction.data.options);
			const typing = focused(options);
			if (!typing) return [];
			if (typing.name === "pattern") return offerScam(session, typing.value, []);
			if (typing.name === "exchanges") return offerExchangeList(session, typing.value);
			if (typing.name === "exchange") return bot.library.exchanges.like(typing.value, 25).map((one) => ({ name: one.name, value: one.id }));
			if (typing.name === "text") return offerPhrasings(session, text(options, "entry"), typing.value);
			if (name === "restore") return offerLayer(session, typing.value, ({ removed }) => removed);
			if (name === "remove" || name === "undo") return offerLayer(session, typing.value, ({ removed }) => name === "undo" || !removed);
			return offerEntries(session, typing.value);
		}),
	components: {
		"f-part": onButton(openPart),
		"f-fix": onButton(openDraft),
		"f-drop": onButton(discard),
		"f-over": onButton(putOver),
		"f-pub": onButton(askReason),
		"f-next": onButton(reviewPage),
		"f-approve": onButton(approve),
		"f-back": onButton(sendBack),
		"f-hist": onButton(historyTurned),
		"f-undo": onButton(undoPressed),
		"f-group": onButton(groupPicked),
		"f-groups": onButton(groupsAgain),
		"f-entry": onButton(entryPicked),
		"f-remove": onButton(removeSure),
		"f-stay": onButton(removeNot),
		"f-old": onButton(oldTurned),
		"f-qfind": onButton(findAsked),
		"f-keep": onButton(keep),
		"f-base": onButton(takeBase),
		"f-stale": onButton(staleTurned),
		"f-queue": onButton(queueTurned),
		"f-qat": onButton(attachAsked),
		"f-qpick": onButton(attachPicked),
		"f-qdraft": onButton(draftAsked),
		"f-qedit": onButton(editMarked),
		"f-qoff": onButton(offTopic),
		"f-qno": onButton(ignore),
		"f-correct": onButton(correctEarlier),
		"f-posted": onButton(postedTurned),
	},
	forms: {
		"f-new": onForm(added),
		"f-part": onForm(partSent),
		"f-draft": onForm(draftSent),
		"f-qfind": onForm(findSent),
		"f-why": onForm(reasonSent),
		"f-delete": onForm(deleteSent),
	},
} satisfies Command;
