// The payload as the scripts get it: what graphkit/page/contract.py says, for the reader of these
// files. Lists that are empty and values that are None or False are left out. Indices lead into
// the lists of the Payload. Quotes are not here: they stand in the tables of the page.

/**
 * @typedef {Object} Payload
 * @property {number} schema_version
 * @property {string} title
 * @property {string} [description]
 * @property {string} language of the data
 * @property {string} lang in which the page opens
 * @property {string} sha256 of the dataset
 * @property {Dictionaries} words of the interface
 * @property {Object<string, string>} sections relation -> meetings, roles or kinship
 * @property {ActorPart[]} actors by id
 * @property {MeetingPart[]} meetings by time
 * @property {RolePart[]} roles
 * @property {KinshipPart[]} kinship
 * @property {DisputePart[]} disputes
 * @property {SourcePart[]} sources
 * @property {Step[]} steps of the time axis
 * @property {Lanes} lanes of the timeline
 * @property {LineagePart[]} [lineages] family charts
 * @property {Groups} [groups] communities of those who met
 * @property {Object<string, ViewPart>} views met and all
 * @property {StoryPart[]} [stories] guided walks over the map, by id
 * @property {Sentence[]} [left_out] what of the dataset is not here
 */

/**
 * @typedef {Object} Span
 * @property {string} text as its source has it (EDTF)
 * @property {string[]} days first and last to begin on, first and last to end on; or one day
 * @property {boolean} [doubted]
 */

/**
 * @typedef {Object} Cited
 * @property {number[]} [sources] who says so
 */

/**
 * @typedef {Object} NamePart
 * @property {number[]} [sources]
 * @property {string} text
 * @property {string} [lang]
 * @property {string} [status] error or variant
 * @property {boolean} [main]
 * @property {string} [note]
 */

/**
 * @typedef {Object} KinPart
 * @property {string} degree what the relative is to one
 * @property {number} actor
 * @property {boolean} [inferred]
 */

/**
 * @typedef {Object} ActorPart
 * @property {string} id
 * @property {string} kind person, institution or family
 * @property {string} name the main one
 * @property {NamePart[]} names
 * @property {string} [country] ISO 3166-1 alpha-2
 * @property {string} [type] of institution
 * @property {number} [parent]
 * @property {Span} [born]
 * @property {Span} [died]
 * @property {string} [note]
 * @property {KinPart[]} [kin] stated and computed
 */

/**
 * @typedef {Object} ParticipantPart
 * @property {number} who
 * @property {string} [side]
 * @property {string} [capacity]
 * @property {number} [on_behalf_of]
 * @property {boolean} [inferred] the source names only the delegation
 * @property {string} [note]
 * @property {string[]} [titles] held that day
 * @property {string[]} [perhaps] possibly held that day
 */

/**
 * @typedef {Object} ClaimPart
 * @property {number[]} [sources]
 * @property {number[]} [against] those that only dispute or deny it
 * @property {boolean} [inferred]
 * @property {boolean} [disputed]
 * @property {string} [note]
 */

/**
 * @typedef {Object} MeetingPart
 * @property {number[]} [sources]
 * @property {number[]} [against] those that only dispute or deny it
 * @property {boolean} [inferred]
 * @property {boolean} [disputed]
 * @property {string} [note]
 * @property {string} id
 * @property {string} kind
 * @property {string} status held, planned, hypothetical, cancelled or denied
 * @property {string} [title]
 * @property {string} [format]
 * @property {Span} [date]
 * @property {string} [place]
 * @property {number} [part_of] the larger meeting
 * @property {number} [under] the institution whose sitting it was
 * @property {string} [outcome]
 * @property {ParticipantPart[]} [participants]
 */

/**
 * @typedef {Object} RolePart
 * @property {number[]} [sources]
 * @property {number[]} [against] those that only dispute or deny it
 * @property {boolean} [inferred]
 * @property {boolean} [disputed]
 * @property {string} [note]
 * @property {string} key
 * @property {string} title
 * @property {number} [person] nobody where no source names the holder
 * @property {number} [institution]
 * @property {string} [since] partial date
 * @property {string} [until] partial date, or ".." for in office
 * @property {Span} [as_of] a day on which the office was held, or the days one of which it is
 * @property {string[]} possible first and last day of the term
 * @property {string[]} [certain] first and last day certainly in office
 * @property {boolean} [acting]
 * @property {boolean} [shared] several hold it at once
 * @property {boolean} [descriptive] a source's wording, not an office
 */

/**
 * @typedef {Object} KinshipPart
 * @property {number[]} [sources]
 * @property {number[]} [against] those that only dispute or deny it
 * @property {boolean} [inferred]
 * @property {boolean} [disputed]
 * @property {string} [note]
 * @property {string} key
 * @property {number} person
 * @property {string} relation
 * @property {number} other
 */

/**
 * @typedef {Object} ReadingPart
 * @property {number[]} [sources]
 * @property {string} value
 */

/**
 * @typedef {Object} DisputePart
 * @property {string} id
 * @property {string} topic
 * @property {string} kind
 * @property {string[]} about ids and keys
 * @property {ReadingPart[]} readings
 * @property {string} [ruling]
 */

/**
 * @typedef {Object} SourcePart
 * @property {string} id
 * @property {string} title
 * @property {string} [publisher]
 * @property {Span} [published]
 * @property {string} [basis] inferred or repost, stated when left out
 * @property {string} [url] only one that is safe to follow
 * @property {string} [language]
 * @property {string} [digest_of] our own text on what an article says
 * @property {string} [note]
 */

/**
 * @typedef {Object} Nodes
 * @property {string[]} id of an actor or a meeting
 * @property {string[]} kind
 * @property {number[]} x on a screen lying on its side
 * @property {number[]} y
 * @property {number[]} tall_x on a narrow one
 * @property {number[]} tall_y
 * @property {number[]} size radius at scale 1
 */

/**
 * @typedef {Object} Ties
 * @property {number[]} start index of a node
 * @property {number[]} end
 * @property {string[]} relation
 * @property {number[][]} claims indices in the section of the relation
 * @property {number[][]} shares what each claim adds to the closeness of the pair
 */

/**
 * @typedef {Object} ViewPart
 * @property {Nodes} nodes
 * @property {Ties} ties
 */

/**
 * @typedef {Object} Groups
 * @property {number[]} of the community of each node of the view met, -1 for none
 * @property {number[][]} names the most central members of each
 * @property {number[]} size how many members
 * @property {string} method how they were found
 * @property {Overview} [overview] of a large page
 */

/**
 * @typedef {Object} LineagePart
 * @property {number} of the family, or the person whose kin it shows
 * @property {number[]} members in reading order
 * @property {number[]} row the generation of each, from 0
 * @property {number[]} x the place of each, in widths of a card
 * @property {UnionPart[]} unions
 */

/**
 * @typedef {Object} UnionPart
 * @property {number[]} [parents] none of siblings whose parents nobody names
 * @property {number[]} [children]
 * @property {number[]} [claims] indices of kinship
 */

/**
 * @typedef {Object} Overview
 * @property {number[]} group which community
 * @property {number[]} radius
 * @property {number[]} x on a screen lying on its side
 * @property {number[]} y
 * @property {number[]} tall_x on a narrow screen
 * @property {number[]} tall_y
 * @property {number[]} start of a tie: a place in these columns
 * @property {number[]} end
 * @property {number[]} pairs how many pairs of persons met across
 */

/**
 * @typedef {Object} Lanes
 * @property {number[]} [persons] in the order of their lanes
 * @property {number[]} [institutions]
 */

/**
 * @typedef {Object} Step
 * @property {string} first day
 * @property {string} last day
 * @property {boolean} [gap] months without a meeting
 */
