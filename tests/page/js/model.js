// A small invented payload for the tests of the pure modules.

import { createModel } from "/assets/model.js";
import { createWords } from "/assets/words.js";

const day = (text) => ({ text, shown: text, days: [text] });

export const payload = {
  title: "Test",
  language: "en",
  sections: {
    role: "roles",
    parent_of: "kinship",
    spouse_of: "kinship",
    sibling_of: "kinship",
    member_of: "kinship",
  },
  actors: [
    {
      id: "ann",
      kind: "person",
      name: "Ann Arbor",
      country: "XX",
      names: [{ text: "Ann Arbor", main: true }],
    },
    {
      id: "bo",
      kind: "person",
      name: "Bo Shi",
      names: [
        { text: "Bo Shi", main: true },
        { text: "石破茂", lang: "ja" },
        { text: "Bob Shee", status: "error", sources: [0] },
      ],
    },
    { id: "cy", kind: "person", name: "Cy Ölm", names: [{ text: "Cy Ölm", main: true }] },
    {
      id: "office",
      kind: "institution",
      name: "The Office",
      names: [{ text: "The Office", main: true }],
    },
  ],
  meetings: [
    {
      id: "talk",
      kind: "meeting",
      status: "held",
      date: day("2024-12-25"),
      participants: [{ who: 0 }, { who: 1 }],
      sources: [0],
    },
    {
      id: "call",
      kind: "call",
      status: "held",
      date: day("2025-01-14"),
      participants: [{ who: 0 }, { who: 1, inferred: true }],
      disputed: true,
    },
    {
      id: "plan",
      kind: "visit",
      status: "planned",
      title: "A plan",
      participants: [{ who: 0 }, { who: 2 }],
    },
  ],
  roles: [
    {
      key: "ann-head-office",
      title: "Head",
      person: 0,
      institution: 3,
      possible: ["2020-01-01", "2022-12-31"],
    },
  ],
  kinship: [
    { key: "ann-parent-of-cy", person: 0, relation: "parent_of", other: 2, inferred: true },
  ],
  disputes: [{ id: "who", topic: "Who called", kind: "conflict", about: ["call"], readings: [] }],
  sources: [{ id: "s", title: "A source" }],
  steps: [
    { first: "2024-12-01", last: "2024-12-31", shown: "Dec 2024" },
    { first: "2025-01-01", last: "2025-01-31", shown: "Jan 2025" },
  ],
  views: {
    met: {
      nodes: {
        id: ["ann", "bo", "cy"],
        kind: ["person", "person", "person"],
        x: [0, 100, 0],
        y: [0, 0, 100],
        tall_x: [0, 0, 0],
        tall_y: [0, 100, 200],
        size: [10, 10, 10],
      },
      ties: {
        start: [0, 0, 0],
        end: [1, 2, 2],
        relation: ["met", "met", "parent_of"],
        claims: [[0, 1], [2], [0]],
        shares: [[1, 0.5], [1], [1]],
      },
    },
    all: {
      nodes: {
        id: ["ann", "bo", "cy", "office", "talk", "call", "plan"],
        kind: ["person", "person", "person", "institution", "meeting", "meeting", "meeting"],
        x: [0, 1, 2, 3, 4, 5, 6],
        y: [0, 0, 0, 0, 0, 0, 0],
        tall_x: [0, 0, 0, 0, 0, 0, 0],
        tall_y: [0, 1, 2, 3, 4, 5, 6],
        size: [10, 10, 10, 8, 6, 6, 6],
      },
      ties: {
        start: [0, 1, 0, 1, 0, 2, 0, 0],
        end: [4, 4, 5, 5, 6, 6, 3, 2],
        relation: [
          "attended",
          "attended",
          "attended",
          "attended",
          "attended",
          "attended",
          "role",
          "parent_of",
        ],
        claims: [[0], [0], [1], [1], [2], [2], [0], [0]],
        shares: [[1], [1], [1], [1], [1], [1], [1], [1]],
      },
    },
  },
};

export const say = createWords({ "kind.call": "call", "strip.met": "apart", "strip.all": "apart" });
export const model = createModel(payload, say);
