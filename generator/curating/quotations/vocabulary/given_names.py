"""Given names and titles that tell the gender of whom "he" or "she" may mean."""

from typing import Final

MALE_NAMES: Final = frozenset(
    """aaron abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert alberto alec alejandro aleksandr alessandro
    alexander alexei alfred ali allan allen alonso alvin amir anders andreas andrew andrey andrius andy
    antoine anthony antonio antony ari arne arnold arthur asher axel barack barney barry bart ben benjamin benny bernard
    bernie bert bill billy bjarne bjørn bo bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
    caleb calvin carl carlos casey cedric cesar chad charles charlie chester chris christian christopher chuck
    clarence claude claus clay cliff clint cole colin conrad corey cory craig curt curtis cyrus dale damien dan daniel danny
    darrell darren dave david dean dennis derek derrick devin dick diego dimitri dmitri dmitry dominic don donald donnie
    doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot
    elliott emil emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando floyd francis francisco
    francois frank franklin franz fred freddie frederick frederik fritz gabriel gareth garrett gary gavin gene geoff
    geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham grant greg gregg gregory grover
    guillermo gunnar gus guy hakeem hamid hank hans harold harrison harry harvey hassan hector heinrich helmut henrik henry
    herbert herman hillel horace howard hubert hugh hugo hussein ian ibrahim igor ilya imran ira irving isaac
    ismail ivan jack jacob jacques jaime jake jakob jamal james jamie jan jared jason javier jay jean-claude jean-luc
    jean-marie jean-noel jean-noël jeb jed jeff jefferson jeffrey jens jens-frederik jeremiah jeremy jerome jerry jesper jesse
    jesus jim jimmy joachim joe joel joey johan johannes john johnny jon jonah jonas jonathan jonny jordan jorge jose joseph
    josh joshua josé juan juha julian julio justin jürgen kaj karl keith ken kenneth kent kevin khalid khizr kim-jong kirk
    klaus kurt kyle lamar lance larry lars laurent lawrence lee leif len leo leon leonard leroy leslie lester lewis liam lincoln
    lindsey lionel lloyd lou louis lucas luis luke lyndon mads magnus mahmoud malcolm manfred manuel marc marco marcus mario
    mark markus marshall martin marty marvin mathias matt matteo matthew maurice max mehdi mel michael micah michel miguel
    mika mikael mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed morgan morten moses muhammad mustafa
    nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nicolás niels nigel nikolai nils noah noam norman olaf
    ole oleg oliver olof omar orrin oscar otto owen pablo paolo pat patrick paul pavel pedro per perry pete peter petr phil
    philip philippe phillip pierre piers piotr preston rafael rahm rahul ralph ramon rand randall randy rashid raul ray raymond
    recep reggie reince reinhard rene rex ricardo richard rick ricky rob robby robert roberto rod rodney rodrigo roger roland
    rolf roman ron ronald ronnie ross roy rudolph rudy rupert russ russell ryan saddam salman sam samuel saul scott sean sebastian
    sepp sergei sergey sergio seth shane shaun shawn sheldon sidney silvio simon soren spencer stanley stefan stephen
    steve steven stewart stuart sven søren tad tariq ted teddy terence terrence terry theodore thom thomas tim timothy
    tobias todd tom tommy tony tore travis trent trevor trey troels troy tucker tyler ulf ulrik valdis vernon victor viktor
    vince vincent vivek vlad vladimir volodymyr wade wallace walter warren wayne wendell wesley wilbur will
    willem william willie winston wolf wolfgang woodrow xavier xi yair yitzhak yusuf zac zach zachary zbigniew jd j.d
    jorge josep kaare karsten keir kristian kyriakos mateusz mette-marit olav pekka petteri
    rishi sauli shinzo tayyip alexander viktor aleksandar andrzej donald bart mark dick""".split()
)
FEMALE_NAMES: Final = frozenset(
    """aaja abby abigail ada adele adriana agnes aisha alejandra alexandra alexandria alexis alice alicia alison allison
    alyssa amanda amber amelia amy ana andrea angela angelina anita ann anna anne annette annie april ariana arianna
    ashley astrid audrey ayaan barbara beatrice becky bella bernadette bernice beth betsy betty beverly birgitte bonnie
    brenda bridget britt brittany brooke camilla candace candice cara carla carly carmen carol carole caroline carolyn cassandra
    catherine cathy cecilia celeste celia charlotte chelsea cheri cheryl chloe christiana christina christine cindy
    claire clara claudia colleen condoleezza connie constance courtney crystal cynthia daisy dana danielle dawn deborah
    debbie debra denise diana diane dianne dina dolores donna dora doris dorothy edith edna eileen elaine elaina eleanor elena
    elisabeth elise eliza elizabeth ella ellen elsa emilia emily emma erica erika erin esther ethel eva eve evelyn faith
    fatima fiona florence frances francesca freja frida gabby gabriela gabrielle gail genevieve georgia geraldine gertrude
    gina ginger giorgia gisele gladys glenda gloria golda grace greta gretchen gwen hailey hannah harriet hazel heather heidi helen
    helena helle hilary hillary holly hope huma ida ilhan inga ingrid irene iris isabel isabella ivana ivanka ivy jackie
    jaclyn jacqueline jamila jan jana jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill
    joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june kaitlin kaja kara karen karin karla
    kate katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh kellie kelly kelsey kendra kerry kim
    kimberly kirsten kirstjen krista kristen kristin kristina kyrsten lana lara laura lauren laurie leah leila lena leslie
    liberty lilian lillian lily linda lindsay lisa liv liz loretta lori lorraine louise lucia lucille lucy lupita lydia lynn
    lynne mabel madeleine madeline madonna maggie malala mandy mara marcia margaret margrethe maria mariam marian marianne
    marie marilyn marina marine marjorie marlene marsha martha mary maryam maureen maxine maya megan megyn mel melania
    melanie melinda melissa mercedes mette mia michele michelle mildred mimi mindy miriam molly mona monica nadia nancy
    naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia pamela pat patricia patsy patti patty
    paula pauline peggy penelope penny phyllis pippa priscilla rachael rachel ramona raquel rebecca regina renee rhonda rita
    roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sanna sara sarah sasha savannah selena
    shannon sharon sheila shelby shelley shelly sheri sheryl shirley sigrid silvia simone siri sofia sonia sonja sophia sophie
    stacey stacy stella stephanie sue susan susana susanna susie suzanne sylvia tamara tami tammy tanya tara tatiana taylor
    teresa terri tess thelma theresa theresia tina tiffany tracey tracy tricia trish ursula valerie vanessa vera verna veronica
    vicki vicky victoria viola violet virginia vivian viveca wanda wendy whitney whoopi wilma yolanda yvette yvonne zoe
    vivan múte-nive katarina magdalena pia ewa annalena ebba elly kersti""".split()
)
MALE_WORDS: Final = frozenset(
    """mr sir lord king prince father brother pope congressman councilman businessman spokesman chairman man boy
    son husband uncle grandfather dad nephew gentleman guy policeman actor duke herr hr monsieur señor bishop
    archbishop imam sheikh ayatollah rabbi priest statesman newsman salesman boyfriend father-in-law gunman""".split()
)
FEMALE_WORDS: Final = frozenset(
    """mrs ms miss dame lady queen princess mother sister congresswoman councilwoman businesswoman spokeswoman
    chairwoman woman girl daughter wife aunt grandmother mom niece policewoman actress duchess frau fru madame mme
    señora nun widow girlfriend waitress heiress ex-wife""".split()
)
