// Programs with mounts of their own, on whatever machine runs the tests: also one that stands in a folder of another
// (chroot), where no namespace of users can be made, and whose root is no mount that could be made private.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** False in a folder of another machine (chroot): no unit of systemd could make its own view of the files there. */
export const rootIsMount = () => readFileSync("/proc/self/mountinfo", "utf8").split("\n").some((line) => line.split(" ")[4] === "/");

const can = (words) => spawnSync("unshare", [...words, "true"], { stdio: "ignore" }).status === 0;
/** The words of `unshare` by which whoever runs the tests is root, with no more rights than before; root himself where that cannot be. */
export const ownRoot = () => {
  const user = ["--user", "--map-root-user", "--mount"];
  return can(user) || process.getuid() !== 0 ? user : ["--mount", "--propagation", rootIsMount() ? "private" : "unchanged"];
};
