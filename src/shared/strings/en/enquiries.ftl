### What the team was asked for.

title = Enquiries
lead = What somebody asked for, who sees to it, by when it was promised and what came of it. Open ones that are due stand on Home.
none = Nothing is asked for at present.
add = New enquiry
import = Bring in a CSV…
export = Save as CSV…
crm = Columns
crms =
    .plain = Plain
    .dynamics = Dynamics
    .salesforce = Salesforce
    .hubspot = HubSpot

order = Dates such as 03/11
orders =
    .dmy = day first
    .mdy = month first

subject = What it is about
from = Who asks
asked = What is asked
received = Received
owner = Who sees to it
promised = Promised by
reference = Number elsewhere
outcome = Outcome
note = What came of it
ended = Ended
outcomes =
    .open = Open
    .answered = Answered
    .declined = Declined
    .passed-on = Passed on
    .lapsed = Lapsed

save = Save
cancel = Cancel
edit = Edit

# $subject (String)
editNamed = Edit { $subject }
remove = Remove…
removeSure = Remove this enquiry?
removeText = It goes from every computer of the team.
keep = Keep it
nobody = Nobody has taken it on

# $day (String)
by = by { $day }

# $added (Number)
# $changed (Number)
taken = { $added } new, { $changed } changed.

# $columns (String)
leftOut = Columns left out: { $columns }

# $states (String)
unknown = Taken as open, for their state is not known here: { $states }

# $count (Number)
# $path (String)
written = { $count } saved: { $path }

# $subject (String)
steps =
    .add = Add the enquiry “{ $subject }”
    .edit = Edit the enquiry “{ $subject }”
    .remove = Remove the enquiry “{ $subject }”

# $subject (String)
removed = Removed the enquiry “{ $subject }”.
