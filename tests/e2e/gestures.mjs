// What a person does, counted as a person would: each touch, each field that is filled and each choice is one gesture. Pages that follow
// by themselves, scrolling and looking are none.
import assert from "node:assert/strict";

/** The gestures of one who uses `page`. `address`: a link touched in a mail, which opens in the same browser. */
export function gestures(page) {
  const done = [];
  const gesture = (name, act) => async (...given) => {
    done.push(`${name} ${given[0]}`);
    await act(...given);
  };
  return {
    touch: gesture("touch", (selector) => page.locator(selector).first().click()),
    fill: gesture("fill", (selector, text) => page.locator(selector).first().fill(text)),
    choose: gesture("choose", (selector, value) => page.locator(selector).first().selectOption(value)),
    attach: gesture("attach", (selector, files) => page.locator(selector).first().setInputFiles(files)),
    follow: gesture("follow", (address) => page.goto(address)),
    /** Fails when one more was needed than is promised. */
    atMost(bound) {
      assert.ok(done.length <= bound, `${done.length} gestures, promised ${bound}:\n${done.join("\n")}`);
    },
  };
}
