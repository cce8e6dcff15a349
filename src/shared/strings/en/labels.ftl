### Names of the open words of a pack: themes, areas, bases, kinds of record, how organisations are linked.

## Themes

fdi = Foreign direct investment
innovation = Innovation
infrastructure = Infrastructure
talent = Talent and skills
funding = Funding
cost = Costs
heritage = Heritage
quality-of-life = Quality of life

## The area that a fact covers

region = Whole region
combined-authority = Combined authority area
local-authority = Local authority
site = Site
national = National
international = International

## On what a fact rests

measured = Measured
survey = Survey
estimate = Estimate
forecast = Forecast
target = Target
claim = Claim
rule = Rule
event = Event

## Kinds of organisation and source

business = Business
institution = Institution
programme = Programme
network = Network
page = Web page

## Links between organisations

partner-of = works with
member-of = is a member of
owns = owns
located-at = is at
hosts = hosts
funds = funds
researches-with = does research with
supplies = supplies
