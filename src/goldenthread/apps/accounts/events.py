"""The codes of people, roles, posts and bodies."""

from goldenthread.apps.trail.codes import declare

FIRST_ADMINISTRATOR = declare("accounts.first_administrator", "{by} became the first administrator")
INVITED = declare("accounts.invited", "{by} invited {subject}")
ROLE_GIVEN = declare("accounts.role_given", "{by} gave {subject} the role {role}")
ROLE_ENDED = declare("accounts.role_ended", "{by} ended the role {role} of {subject}, because {reason}")
DEACTIVATED = declare("accounts.deactivated", "{by} closed the account of {subject}, because {reason}")
POST_MADE = declare("accounts.post_made", "{by} made the post {subject}")
POST_HELD = declare("accounts.post_held", "{by} recorded that {person} holds the post {subject} from {since}")
BODY_MADE = declare("accounts.body_made", "{by} recorded the body {subject}")
FEED_MADE = declare("accounts.feed_made", "{by} made {subject}")
FEED_ENDED = declare("accounts.feed_ended", "{by} ended {subject}")
SIGNED_IN = declare("accounts.signed_in", "{by} signed in")
MESSAGE_SENT = declare("accounts.message_sent", "{by} sent {subject}")
