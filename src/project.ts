/** What this project is called and where it lives: read from package.json, so that a fork changes one line. */
import project from "../package.json" with { type: "json" };

export const VERSION = project.version;

/** The repository's address. In package.json it is "github:owner/name" or an address. */
export const REPOSITORY = project.repository.replace(/^github:/, "https://github.com/").replace(/\.git$/, "");

/** Where a wrong fact is reported, with its source. */
export const ISSUES = `${REPOSITORY}/issues/new/choose`;
