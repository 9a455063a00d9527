#include "lib/town/retention.hpp"

namespace town {

namespace {

using enum Until;

// Sources are below handlers/.
constexpr Retention table[] = {
    {"member", "id commune_code short_name created_at confirmed_at blocked_at erased_at", account,
     "who speaks, where he lives, how he wants to be named", "chores/erase.cpp:forget_person"},
    {"member", "email email_key first_name last_name", account, "to know who speaks, to write to him",
     "chores/erase.cpp:forget_person"},
    {"member", "email email_key first_name last_name password_hash commune_code created_at", unconfirmed,
     "to wait for the proof of the address", "chores/sweep.cpp:registrations"},
    {"member", "password_hash", account, "to let him in", "chores/erase.cpp:forget_person"},
    {"member", "civility portrait birth_sealed address_sealed street_tag", account,
     "what he chose to add; street_tag: alerts to a street", "chores/erase.cpp:forget_person"},
    {"member", "phone_sealed phone_asked_sealed phone_confirmed_at", account, "alerts by SMS",
     "chores/erase.cpp:forget_person"},
    {"member", "seen_at warnings warned_at", account, "to erase accounts that nobody uses",
     "chores/erase.cpp:forget_person"},
    {"member", "leaving_at leaving_keeps_texts notifications_read_at notifications_cleared_at", account,
     "his wish to leave; what he has read", "chores/erase.cpp:forget_person"},

    {"citizenship", "member_id commune_code state reason answer asked_at decided_at name_key", account,
     "whether the town hall knows him as living there", "chores/erase.cpp:forget_person"},
    {"citizenship", "decided_by", town, "who decided", ""},
    {"follow", "member_id commune_code since", account, "what he follows", "chores/erase.cpp:forget_person"},
    {"preference", "member_id topic channel cadence", account, "how he wants to be told",
     "chores/erase.cpp:forget_person"},
    {"watch", "topic subject_id member_id commune_code since muted last_at last_id read_at gone_at", account,
     "what he is told of, and has read", "chores/erase.cpp:forget_news"},
    {"notification_mark", "member_id activity_id state", account, "what he has read",
     "chores/erase.cpp:forget_news"},
    {"publication_like", "publication_id member_id liked_at", account, "what he likes",
     "chores/erase.cpp:take_likes_back"},
    {"chat_support", "post_id member_id supported_at", account, "the questions that he supports",
     "chores/erase.cpp:take_supports_back"},
    {"chat_guest", "thread_id member_id seen_at posted_at", account, "who is in the room",
     "chores/erase.cpp:forget_person"},
    {"thread_read", "thread_id member_id post_id read_at", account, "up to where he has read",
     "chores/erase.cpp:forget_person"},
    {"discussion_member", "thread_id member_id commune_code state reason asked_at decided_at", account,
     "who takes part in a group, or was shut out and why", "chores/erase.cpp:forget_person"},
    {"discussion_member", "decided_by", town, "who decided", ""},

    {"role", "id member_id commune_code mayor rights since ended_at", town,
     "who spoke for the town hall when", ""},
    {"role", "factor_by factor_due", office, "from when on alerting wants a second step", ""},
    {"role", "motto mayor_since portrait", office, "the mayor's card", "lib/town/office.hpp:office_ends"},

    {"comment", "id publication_id author_id body once created_at hidden_at deleted_at", texts,
     "what people answer in public", "chores/erase.cpp:delete_comments"},
    {"comment", "body", hidden, "what was hidden, or stood under what was deleted",
     "chores/forget.cpp:hidden_comments"},
    {"thread",
     "id commune_code kind created_by created_at closed_at post_count author_count last_post_id last_post_at",
     texts, "a conversation, without its words", ""},
    {"thread_author", "thread_id member_id posts", texts, "who has written in it, how much", ""},
    {"post", "id thread_id author_id as_team body quoted_id once created_at edited_at hidden_at deleted_at",
     texts, "what people write in groups, letters and live chats", "chores/erase.cpp:delete_posts"},
    {"post", "body", hidden, "what was hidden", "chores/forget.cpp:hidden_posts"},
    {"post", "body", letters, "private letters", "chores/erase.cpp:delete_posts"},
    {"post", "body", chats, "live chats that are not kept", "lib/town/chat.cpp"},
    {"attachment", "id post_id file name type bytes width height", texts, "files that came with a post",
     "lib/town/thread.cpp:take_files"},
    {"attachment", "file name", hidden, "files of what was hidden", "chores/forget.cpp:hidden_posts"},
    {"attachment", "file name", letters, "files of private letters", "lib/town/thread.cpp:take_files"},

    {"letter",
     "thread_id commune_code member_id subject official receipt_address receipt_phone once last_at "
     "awaiting_since closed_at archived_at",
     letters, "private conversations with a town hall", "chores/erase.cpp:forget_letters"},
    {"letter", "assigned_to", office, "who of the team takes care of it", "chores/erase.cpp:forget_person"},
    {"letter_note", "id thread_id member_id body once created_at", letters, "what the team notes on a letter",
     "chores/erase.cpp:forget_letters"},
    {"letter_reading", "id thread_id member_id read_at", town, "who of the team opened it", ""},
    {"letter_crossing", "post_id seen_id", letters, "up to where who answered had read", ""},

    {"publication",
     "id commune_code author_id mayor_id title body topic picture picture_width picture_height picture_alt "
     "audience created_at published_at edited_at deleted_at like_count comment_count once",
     town, "what the town hall publishes", ""},
    {"publication", "title body topic picture picture_alt", hidden, "what it has deleted",
     "chores/forget.cpp:deleted_publications"},
    {"publication_version", "publication_id version title body editor_id replaced_at", town,
     "what it said before each change", ""},
    {"publication_version", "title body", hidden, "of what it has deleted",
     "chores/forget.cpp:deleted_publications"},
    {"alert",
     "id commune_code category risk place authority conduct link sms motive by_street unknown_too author_id "
     "sent_at ended_at ended_by end_text end_sms once reminded_at",
     town, "alerts", ""},
    {"activity",
     "id commune_code kind object_id actor_id audience at spread spread_until topic broadcast subject_id",
     town, "that something happened: numbers only", ""},
    {"audit", "id at member_id commune_code act object_id", town, "the journal of a town hall: numbers only",
     ""},

    {"flag", "id receipt commune_code object_kind object_id address reason created_at state decided_at", town,
     "that something was flagged, and the decision", ""},
    {"flag", "member_id notifier_name notifier_email explanation raiser", flags, "who flagged it, and why",
     "chores/forget.cpp:flags, chores/erase.cpp:forget_person"},
    {"flag", "decided_by", town, "who decided", ""},
    {"flag", "author_id as_team rights", town,
     "whose words they are, until it is decided, and who may judge them", ""},
    {"moderation", "rights", nobody, "", ""},
    {"moderation", "id commune_code object_kind object_id author_id reason decided_by decided_at answered_at",
     town, "that a text was hidden, and the reason", ""},
    {"moderation", "explanation answer", hidden, "the statement of reasons, and what the author answered",
     "chores/forget.cpp:decisions"},

    {"session", "id member_id token_hash agent created_at seen_at", sessions, "to stay logged in",
     "chores/sweep.cpp:sessions"},
    {"second_factor", "member_id key_sealed session_id begun_at since last_step", second_factor,
     "the second step of a login", "chores/erase.cpp:forget_person"},
    {"recovery_code", "member_id code_hash", second_factor, "codes for who lost the telephone",
     "chores/erase.cpp:forget_person"},
    {"mailbox", "address_key refusals first_at last_at dead_at by_mail", mailboxes,
     "not to write to an address at which nobody is",
     "chores/sweep.cpp:mailboxes, chores/erase.cpp:forget_person"},
    {"one_time", "token_hash purpose member_id commune_code data created_at expires_at", links,
     "links and codes that work once", "chores/sweep.cpp:links"},
    {"attempt", "subject window_start hits", attempts, "against abuse: keyed digests only",
     "chores/sweep.cpp:attempts"},
    {"attempt", "subject window_start hits", places,
     "from where he logs in, so that a crowd of others does not keep him out: keyed digests only",
     "chores/sweep.cpp:attempts"},
    {"outbox",
     "id event to_name to_address subject body unsubscribe_url state attempts next_at leased_until "
     "last_error "
     "created_at sent_at channel member_id activity_id cadence period_end leased_by receipt priority "
     "not_before "
     "wanted_until doubts bounced_at",
     mails, "what is sent to him", "chores/outbox.cpp, chores/sweep.cpp:remove_mails"},

    {"registered_mayor", "commune_code first_name last_name since", national_list,
     "the national register of elected representatives", "chores/import_people.cpp"},

    // No person is known by these.
    {"commune",
     "code name slug department_code department_name region_name population surface_ha latitude longitude "
     "siren "
     "epci_code epci_name time_zone",
     nobody, "", ""},
    {"commune_postcode", "postcode commune_code", nobody, "", ""},
    {"commune_key", "name_key commune_code whole part", nobody, "", ""},
    {"commune_names", "chunk names", nobody, "", ""},
    {"department", "code name_key region_key", nobody, "", ""},
    {"commune_former", "former_code commune_code", nobody, "", ""},
    {"commune_neighbour", "commune_code neighbour_code", nobody, "", ""},
    {"town_hall", "commune_code address phone email website opening_hours", nobody, "", ""},
    {"town_hall_contact", "commune_code newcomers next_mail_at stopped_at letters_until", nobody, "", ""},
    {"town", "commune_code opened_at automatic reminded_at prefecture_phone", nobody, "", ""},
    {"useful_link", "id commune_code label url", nobody, "", ""},
    {"district", "id commune_code name name_key streets", nobody, "", ""},
    {"canned_answer", "id commune_code title body once", nobody, "", ""},
    {"discussion", "thread_id commune_code title about admission once pinned_at archived_at", nobody, "", ""},
    {"chat",
     "thread_id commune_code title opened_at closes_at ended_at erased_at kept slow removals "
     "question_changes "
     "once",
     nobody, "", ""},
    {"chat_question", "post_id thread_id supports answer_id", nobody, "", ""},
    {"alert_street", "alert_id street_tag street", nobody, "", ""},
    {"alert_figure", "alert_id of_end channel state receipt messages", nobody, "", ""},
    {"crowd", "commune_code kind people", nobody, "", ""},
    {"chore", "name begun_at", nobody, "", ""},
    {"site", "name value", nobody, "", ""},
    {"schema_migration", "name digest applied_at", nobody, "", ""},
};

constexpr Rule rules[] = {
    {account, "ACCOUNT", 0},
    {texts, "TEXTS", 0},
    {letters, "LETTERS", 0},
    {chats, "CHATS", 0},
    {town, "TOWN", 0},
    {office, "OFFICE", 0},
    {hidden, "HIDDEN", contest_period},
    {flags, "FLAGS", contest_period},
    {sessions, "SESSIONS", sessions_period},
    {second_factor, "SECOND_FACTOR", 0},
    {mails, "MAILS", mails_period},
    {mailboxes, "MAILBOXES", mails_period},
    {links, "LINKS", links_period},
    {attempts, "ATTEMPTS", attempts_period},
    {places, "PLACES", places_period},
    {unconfirmed, "UNCONFIRMED", unconfirmed_period},
    {national_list, "NATIONAL_LIST", 0},
};

} // namespace

std::span<const Retention> retention() { return table; }

std::span<const Rule> retention_rules() { return rules; }

} // namespace town
